import type { CDPSession, Page } from 'puppeteer-core';
import { MARKUP } from './on-node';

interface Node {
  nodeName: string;
  nodeValue: string;
  backendNodeId: number;
  children?: Node[];
  shadowRoots?: (Node & { shadowRootType?: string })[];
}

async function ask<T>(page: Page, work: (client: CDPSession) => Promise<T>): Promise<T> {
  const client = await page.createCDPSession();
  try {
    return await work(client);
  } finally {
    await client.detach();
  }
}

/** With what stands in closed shadow trees. */
const documentOf = async (client: CDPSession): Promise<Node> =>
  (await client.send('DOM.getDocument', { depth: -1, pierce: true })).root;

/** The texts of closed shadow trees. */
function wordsIn(node: Node, isOwn: boolean): string {
  if (node.nodeName === 'STYLE') return '';
  const own = isOwn && node.nodeName === '#text' ? `${node.nodeValue} ` : '';
  const closed = (node.shadowRoots ?? []).map((root) => wordsIn(root, isOwn || root.shadowRootType === 'closed'));
  return own + closed.join('') + (node.children ?? []).map((child) => wordsIn(child, isOwn)).join('');
}

export const wordsOf = (page: Page): Promise<string> =>
  ask(page, async (client) => wordsIn(await documentOf(client), false));

const closedIn = ({ shadowRoots = [], children = [] }: Node): Node[] => [
  ...shadowRoots.filter(({ shadowRootType }) => shadowRootType === 'closed'),
  ...[...shadowRoots, ...children].flatMap(closedIn),
];

export const markupOf = (page: Page): Promise<string> =>
  ask(page, async (client) => {
    const all = closedIn(await documentOf(client)).map(async ({ backendNodeId }) => {
      const { object } = await client.send('DOM.resolveNode', { backendNodeId });
      const { result } = await client.send('Runtime.callFunctionOn', {
        functionDeclaration: `function () { return (${MARKUP})(this); }`,
        objectId: object.objectId ?? '',
        returnByValue: true,
      });
      return String(result.value);
    });
    return (await Promise.all(all)).join('\n');
  });

export const heardOn = (page: Page): Promise<string[]> =>
  ask(page, async (client) => {
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    // A line of a text is the text once more.
    const told = nodes.filter(({ ignored, role }) => !ignored && role?.value !== 'InlineTextBox');
    return told.map(({ role, name, description, value, properties = [] }) =>
      [role?.value, name?.value, description?.value, value?.value, ...properties.map((each) => each.value.value)].join(
        ' | ',
      ),
    );
  });
