import { vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
const all: Record<string, Message> = messages;

/** What Chrome does: placeholders by name, values by number, and an empty text for a key that is not there. */
export function getEnglish(key: string, values: string | string[] = []): string {
  const found = all[key];
  if (!found) return '';
  return found.message.replace(/\$([a-z0-9_]+)\$/gi, (_, name: string) => {
    const content = found.placeholders?.[name.toLowerCase()]?.content;
    return [values].flat()[Number(content?.slice(1)) - 1] ?? '';
  });
}

/** Gives the fake browser our English words. For `beforeEach`, since mocks are reset after every test. */
export function speakEnglish(): void {
  Object.assign(chrome.i18n, { getMessage: vi.fn(getEnglish), getUILanguage: () => 'en-GB' });
}
