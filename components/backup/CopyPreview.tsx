import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { bringIn, type Counts, homeless, type Way } from '../../lib/backup/bring-in';
import { plural, t } from '../../lib/i18n';
import type { Account } from '../../lib/ledger/model';
import { fold } from '../../lib/page/fold';
import { moment } from '../clean-up/run-words';
import type { Model } from '../model';
import { accountNames } from '../passwords/account-words';
import { BringInButtons } from './BringInButtons';
import type { BackupActs, Opened } from './backup-acts';
import { Changes } from './Changes';
import { changesInWords } from './changes';
import { Homes } from './Homes';

interface Props {
  opened: Opened;
  model: Model;
  backup: BackupActs;
  onClose: () => void;
  /** What came of it, a sentence each. */
  onDone: (sentences: string[]) => void;
}

const WAYS: readonly Way[] = ['add', 'replace'];

/** What a copy would change, before it does. Nothing is written until the person says so. */
export function CopyPreview({ opened, model, backup, onClose, onDone }: Props) {
  const { copy, salt } = opened;
  const { ledger, settings } = model;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [way, setWay] = useState<Way>('add');
  const here = useMemo(() => ({ ledger, salt }), [ledger, salt]);
  const others = useMemo(() => homeless(here, copy), [here, copy]);
  const [homes, setHomes] = useState<ReadonlyMap<string, string>>(() => alikeByLabel(others, model));
  const { keepAccountLabel: keepsLabels } = settings;
  const wish = useMemo(() => ({ way, homes, keepsLabels }), [way, homes, keepsLabels]);
  const { counts } = useMemo(() => bringIn(here, copy, wish), [here, copy, wish]);
  return (
    <section class="body backup" aria-labelledby="copy-title">
      <div class="stack">
        <h2 class="title" id="copy-title" ref={heading} tabIndex={-1}>
          {t('copyOf', { time: moment(copy.madeAt) })}
        </h2>
        <p class="quiet">
          {plural('copyHolds', copy.ledger.records.length)} {plural('copyDevices', copy.ledger.devices.length)}
        </p>
      </div>
      <fieldset class="field">
        <legend>{t('bringHow')}</legend>
        {WAYS.map((each) => (
          <div class="way" key={each}>
            <input
              type="radio"
              name="way"
              id={`way-${each}`}
              aria-describedby={`way-what-${each}`}
              checked={each === way}
              onChange={() => setWay(each)}
            />
            <div>
              <label for={`way-${each}`}>{t(`bring_${each}`)}</label>
              <p class="meta quiet" id={`way-what-${each}`}>
                {t(`bringWhat_${each}`)}
              </p>
            </div>
          </div>
        ))}
      </fieldset>
      {way === 'add' && others.length > 0 && (
        <Homes
          accounts={others}
          names={accountNames(copy.ledger, settings.presenter)}
          here={ledger.accounts}
          namesHere={accountNames(ledger, settings.presenter)}
          homes={homes}
          onChange={setHomes}
        />
      )}
      <Changes sentences={changesInWords(way, counts)} />
      <BringInButtons
        bring={() => backup.bringIn(copy, wish)}
        onDone={(done: Counts) => onDone(changesInWords(way, done))}
        onClose={onClose}
      />
    </section>
  );
}

/** Accounts of the same page, name and organisation are the same, wherever that is kept of both. */
function alikeByLabel(others: readonly Account[], { ledger }: Model): ReadonlyMap<string, string> {
  const nameOf = ({ portal, label, tenant }: Account) =>
    label === undefined ? undefined : JSON.stringify([portal, fold(label), fold(tenant ?? '')]);
  const only = (name: string | undefined, among: readonly Account[]) => {
    const same = among.filter((account) => nameOf(account) === name);
    return name !== undefined && same.length === 1 ? same[0] : undefined;
  };
  return new Map(
    others.flatMap((account) => {
      const home = only(nameOf(account), others) && only(nameOf(account), ledger.accounts);
      return home ? [[account.id, home.id] as const] : [];
    }),
  );
}
