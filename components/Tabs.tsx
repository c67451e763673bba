import { useEffect } from 'preact/hooks';
import type { DeskTab } from '../lib/desk';
import { t } from '../lib/i18n';

type Label = 'tabPasswords' | 'tabDevices' | 'tabCleanUp' | 'tabHelp' | 'tabBackup' | 'tabSettings' | 'tabCheckUp';
const TABS: { tab: DeskTab; label: Label }[] = [
  { tab: 'passwords', label: 'tabPasswords' },
  { tab: 'devices', label: 'tabDevices' },
  { tab: 'clean-up', label: 'tabCleanUp' },
  { tab: 'help', label: 'tabHelp' },
  { tab: 'backup', label: 'tabBackup' },
  { tab: 'settings', label: 'tabSettings' },
  { tab: 'check-up', label: 'tabCheckUp' },
];

interface Props {
  chosen: DeskTab;
  onChoose: (tab: DeskTab) => void;
}

/** The parts of the desk. One is in the tab order; the arrows go to the others. */
export function Tabs({ chosen, onChoose }: Props) {
  // In a narrow column the line is longer than it is wide.
  useEffect(() => {
    document.getElementById(`tab-${chosen}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const forward = document.documentElement.dir === 'rtl' ? -step : step;
    const at = TABS.findIndex(({ tab }) => tab === chosen);
    const next = TABS[(at + forward + TABS.length) % TABS.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.tab);
    document.getElementById(`tab-${next.tab}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('tabsLabel')} onKeyDown={onKeyDown}>
      {TABS.map(({ tab, label }) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          class="tab"
          aria-selected={tab === chosen}
          aria-controls="tab-panel"
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {t(label)}
        </button>
      ))}
    </div>
  );
}
