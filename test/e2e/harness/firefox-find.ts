import type { Page } from 'puppeteer-core';

/** Finds in Firefox what stands in a page by what it is for a screen reader, in the closed parts of the extension as well. */

export interface Bidi {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}
interface Node {
  sharedId: string;
}
export interface Located extends Node {
  value?: { shadowRoot?: Node | null };
}
const bare = ({ sharedId }: Node): Node => ({ sharedId });

/**
 * What may have a role: elements whose own role it is, and those that are told to have it. Firefox asks its tree of each
 * element, one after another; of the others it need not.
 */
const CANDIDATES: Record<string, string> = {
  button: 'button, input, summary, [role=button]',
  checkbox: 'input, [role=checkbox]',
  combobox: 'input, select, [role=combobox]',
  link: 'a, area, [role=link]',
  option: 'option, [role=option]',
  radio: 'input, [role=radio]',
  switch: '[role=switch]',
  tab: '[role=tab]',
  textbox: 'input, textarea, [contenteditable], [role=textbox]',
};

export function finder(bidi: Bidi) {
  const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;
  const locate = async (context: string, locator: object, startNodes?: Node[]): Promise<Located[]> => {
    if (startNodes?.length === 0) return [];
    const answer = await bidi.send('browsingContext.locateNodes', {
      context,
      locator,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      ...(startNodes ? { startNodes } : {}),
    });
    return (answer.result as { nodes: Located[] }).nodes;
  };
  /** The shadow roots of the page's boxes, and of those that the extension has put into them. */
  const rootsOf = async (context: string): Promise<Node[]> => {
    // The page's own web components are open; what stands in them is found from their roots.
    const rootsIn = (nodes: Located[]) => nodes.flatMap(({ value }) => value?.shadowRoot ?? []).map(bare);
    const outer = rootsIn(await locate(context, { type: 'css', value: 'div' }));
    const inner = rootsIn(await locate(context, { type: 'css', value: 'div[data-portal]' }, outer).catch(() => []));
    return [...outer, ...inner];
  };
  /** In the page, else in the closed shadow roots of the plain boxes that the extension has put there. */
  const find = async (page: Page, role: string, name: string): Promise<Located | undefined> => {
    const context = contextOf(page);
    const candidates = CANDIDATES[role];
    const among = async (roots?: Node[]) => {
      const nodes = candidates ? await locate(context, { type: 'css', value: candidates }, roots) : roots;
      return locate(context, { type: 'accessibility', value: { role, name } }, nodes?.map(bare));
    };
    const [direct] = await among().catch(() => []);
    if (direct) return direct;
    const roots = await rootsOf(context);
    // One that is gone meanwhile is no reason not to look into the others.
    const oneByOne = () => Promise.all(roots.map((root) => among([root]).catch(() => [])));
    const [found] = await among(roots).catch(async () => (await oneByOne()).flat());
    return found;
  };
  return { contextOf, rootsOf, find };
}
