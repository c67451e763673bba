import { t } from '../../lib/i18n';
import type { NameParts } from '../../lib/ledger/naming/suggest';
import type { TemplateFault } from '../../lib/ledger/naming/template';

/** What is wrong with a template, and what to do. */
export function templateFaultText(fault: TemplateFault): string {
  switch (fault.kind) {
    case 'empty':
      return t('templateEmpty');
    case 'brace':
      return t('templateBrace');
    case 'unknown':
      return t('templateUnknown', { name: `{${fault.name}}` });
    case 'letters':
      return t('templateLetters', { letters: fault.letters });
    case 'no-device':
      return t('templateNoDevice');
    case 'short':
      return t('templateShort', { made: fault.made });
    case 'long':
      return t('templateLong', { made: fault.made });
  }
}

export interface SampleDevice {
  words: string;
  parts: NameParts;
}

/** Two devices as many people have them: one with a system, one with an inventory label. */
export const sampleDevices = (now: Date): SampleDevice[] => [
  {
    words: t('sampleLaptop'),
    parts: { device: 'ThinkPad T14', kind: 'laptop', platform: 'Windows 11', apps: ['Outlook'], taken: [], now },
  },
  {
    words: t('samplePrinter'),
    parts: { device: 'Front desk', kind: 'printer', note: 'PR-0231', apps: ['Scan'], taken: [], now },
  },
];
