import type { Backend } from '../backend';
import { el } from '../dom';
import type { Fault, PortalState } from '../state';
import type { ModernWords } from '../words';
import type { Box, Look } from './look';

/** What the steps of the page share. */
export interface Page {
  backend: Backend;
  look: Look;
  words: ModernWords;
  /** As it was when the list was drawn last. */
  state: PortalState;
  open(box: Omit<Box, 'words'>): Promise<void>;
  shut(): void;
  /** What tells the box that stands there from every other. */
  shown(): unknown;
  message(text: string | HTMLElement): Promise<void>;
  draw(): Promise<void>;
  /** Draws what is known already, without a row that is taken for gone. */
  paint(without?: string): void;
  /** Puts something in the place of the list and all around it. */
  instead(...nodes: HTMLElement[]): void;
}

export const has = ({ state }: Page, fault: Fault): boolean => state.faults.includes(fault);

/** Opening and closing boxes, one at a time. */
export function boxesOf(look: Look, words: ModernWords): Pick<Page, 'open' | 'shut' | 'shown' | 'message'> {
  let close = () => {};
  const shut = () => {
    close();
    close = () => {};
  };
  const open = async (box: Omit<Box, 'words'>) => {
    shut();
    if (look.delay > 0) await new Promise((done) => setTimeout(done, look.delay));
    close = look.box({ ...box, words });
  };
  const message = (text: string | HTMLElement) => {
    const inside = [typeof text === 'string' ? el('p', {}, text) : text];
    const buttons = [{ caption: words.close, press: shut, primary: true }];
    return open({ step: 'message', title: words.securityInfo, inside, buttons, shut });
  };
  return { open, shut, shown: () => close, message };
}
