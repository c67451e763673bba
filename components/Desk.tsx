import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskTab } from '../lib/desk';
import { isFresh } from '../lib/desk-kept';
import { t } from '../lib/i18n';
import { BackupTab } from './backup/BackupTab';
import { CheckUp } from './CheckUp';
import { ClipboardLine } from './ClipboardLine';
import { CleanUp } from './clean-up/CleanUp';
import type { ParticularsProps } from './Details';
import { Diagnostics } from './Diagnostics';
import { DevicesTab } from './devices/DevicesTab';
import { KeptFormLine } from './devices/KeptFormLine';
import { HelpTab } from './help/HelpTab';
import type { Item } from './items';
import type { ListProps } from './ListView';
import type { Acts, Model, Started } from './model';
import { NewToYou } from './new-to-you/NewToYou';
import { UnknownToYou } from './new-to-you/UnknownToYou';
import { Particulars } from './passwords/Particulars';
import { PasswordsTab } from './passwords/PasswordsTab';
import type { Picture } from './picture';
import { RunLine } from './RunLine';
import { SettingsTab } from './settings/SettingsTab';
import { StepCard } from './steps/StepCard';
import { Tabs } from './Tabs';
import { AnewNotice } from './upkeep/AnewNotice';
import { BegunNotice } from './upkeep/BegunNotice';
import { ReplaceIt } from './upkeep/ReplaceIt';
import { ShownByMistake } from './upkeep/ShownByMistake';
import { Upkeep } from './upkeep/Upkeep';
import { useAnew } from './upkeep/use-anew';
import { useMaking } from './upkeep/use-making';
import { useReopened } from './use-reopened';
import { asReplacement, type Wish } from './views';

/** What stands on the desk in the place of something of the popup's, or beside it. */
export interface OwnParts extends Pick<ListProps, 'other' | 'onLook'> {
  Table: ComponentType<ListProps>;
  Particulars: ComponentType<ParticularsProps>;
  /** What can be done about the one whose details are open, other than deleting it. */
  ways: ComponentChildren;
}

export interface DeskProps {
  model: Model;
  picture: Picture;
  hideNames: boolean;
  acts: Acts;
  /** Of which app passwords the list or the details are open; none while something else is. */
  about: 'all' | Item | undefined;
  /** The details that were opened are of none in the list now, and the list stands in their place. */
  isAway: boolean;
  onDelete: (item: Item, onConfirmed?: (asked: Promise<Started>) => void) => void;
  onReopen: (record: string) => void;
  /** Opens the form for a new one, filled in; without a wish as it was left. */
  onMake: (wish?: Wish) => void;
  /** What the popup shows as well, with parts of the desk's own. */
  children: (own: OwnParts) => ComponentChildren;
}

/** What the desk and the side panel have and the popup has not: tabs, and what stands behind them. */
export function Desk({
  model,
  picture,
  hideNames,
  acts,
  about,
  isAway,
  onDelete,
  onReopen,
  onMake,
  children,
}: DeskProps) {
  const { situation, desk } = model;
  useReopened(model, acts, isAway ? undefined : about, onReopen);
  const [tab, setTab] = useState<DeskTab>('passwords');
  const [looked, setLooked] = useState<string>();
  // Kept while this desk is open, and nowhere else.
  const [passphrase, setPassphrase] = useState<string>();
  const [template, setTemplate] = useState<string>();
  /** The one whose details are open, and of which the person has just said there that they do not know it. */
  const [disowned, setDisowned] = useState<string>();
  const other = looked === picture.accountId ? undefined : model.ledger.accounts.find(({ id }) => id === looked);
  const isOther = other !== undefined && about === 'all';
  const { anew, arm: armAnew, end: endAnew } = useAnew(model, acts, about);
  const { begun, make } = useMaking(situation, acts, about, onMake);
  const wished = desk.wish;
  useEffect(() => {
    if (!wished || !isFresh(wished)) return;
    setTab(wished.tab);
    if (wished.record !== undefined) onReopen(wished.record);
  }, [wished?.at]);
  const isFirst = useRef(true);
  const isByTab = useRef(false);
  // What led to another tab is gone with its own: whoever goes by keys goes on from the tab. Who chose the tab itself stays
  // there, whatever in it would take the focus where it is opened.
  useEffect(() => {
    if (isByTab.current || (!isFirst.current && document.activeElement === document.body))
      document.getElementById(`tab-${tab}`)?.focus();
    isFirst.current = isByTab.current = false;
  }, [tab]);
  const choose = (next: DeskTab) => {
    isByTab.current = next !== tab;
    setTab(next);
  };
  const record = typeof about === 'object' && model.ledger.records.find(({ id }) => id === about.record);
  const ways = typeof about === 'object' && (
    <>
      {acts.upkeep && (
        <ReplaceIt
          item={about}
          model={model}
          picture={picture}
          hideNames={hideNames}
          upkeep={acts.upkeep}
          // What comes next is the new one: a desk that opens anew does not come back to this.
          onReplace={() => make(asReplacement(about), () => acts.desk?.keepOpen(undefined))}
        />
      )}
      <ShownByMistake
        item={about}
        picture={picture}
        hideNames={hideNames}
        onAnew={() => onDelete(about, (asked) => armAnew(about, asked))}
      />
      {record && acts.whose && (
        <UnknownToYou
          record={record}
          name={hideNames ? t('nameHiddenOne') : record.name}
          onDisown={async () => {
            // Before it is answered: the ledger may say it sooner.
            setDisowned(record.id);
            await acts.whose?.disown(record.id);
          }}
        />
      )}
    </>
  );
  const parts = {
    passwords: () => children({ Table: PasswordsTab, Particulars, ways, other, onLook: setLooked }),
    'clean-up': () => <CleanUp model={model} picture={picture} hideNames={hideNames} acts={acts} />,
    devices: () =>
      acts.devices && (
        <DevicesTab model={model} picture={picture} hideNames={hideNames} acts={acts} devices={acts.devices} />
      ),
    help: () => <HelpTab model={model} wish={wished} acts={acts} />,
    backup: () =>
      acts.backup && (
        <BackupTab
          model={model}
          acts={acts}
          backup={acts.backup}
          passphrase={passphrase}
          onPassphrase={setPassphrase}
        />
      ),
    settings: () => <SettingsTab model={model} acts={acts} template={template} onTemplate={setTemplate} />,
    'check-up': () => (
      <CheckUp view={situation.kind === 'page' ? situation.view : undefined} lessons={model.lessons} acts={acts}>
        {acts.backup && <Diagnostics model={model} about={acts.backup.about} acts={acts} />}
      </CheckUp>
    ),
  };
  return (
    <main class="main">
      {acts.desk && <StepCard model={model} keep={acts.desk.keepStepCard} />}
      <Tabs chosen={tab} onChoose={choose} />
      <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <ClipboardLine key={model.copied?.at} copied={model.copied} acts={acts} onSettings={() => setTab('settings')} />
        {tab === 'passwords' && <RunLine model={model} onOpen={() => setTab('clean-up')} />}
        {tab === 'passwords' && begun && about && <BegunNotice {...begun} />}
        {tab === 'passwords' && anew && !begun && about === 'all' && (
          <AnewNotice name={anew.name} hideNames={hideNames} onMake={() => make(anew, endAnew)} onLeave={endAnew} />
        )}
        {tab === 'passwords' && <KeptFormLine model={model} onOpen={() => setTab('devices')} />}
        {tab === 'passwords' && situation.kind !== 'waiting' && about && !isOther && acts.whose && (
          <NewToYou
            model={model}
            picture={picture}
            hideNames={hideNames}
            one={about === 'all' ? undefined : about}
            disowned={about === 'all' ? undefined : disowned}
            acts={acts}
            whose={acts.whose}
            onDelete={onDelete}
          />
        )}
        {tab === 'passwords' && about === 'all' && !isOther && acts.upkeep && (
          <Upkeep
            model={model}
            picture={picture}
            hideNames={hideNames}
            acts={acts}
            upkeep={acts.upkeep}
            onDelete={onDelete}
          />
        )}
        {situation.kind === 'waiting' ? <div class="body" /> : parts[tab]()}
      </div>
    </main>
  );
}
