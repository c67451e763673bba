import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { bringIn, type Counts, homeless, type Way } from '../../lib/backup/bring-in';
import type { NotBroughtIn, Outcome } from '../../lib/backup/kept';
import { plural, t } from '../../lib/i18n';
import type { Account } from '../../lib/ledger/model';
import { reportAndTake } from '../../lib/log';
import { fold } from '../../lib/page/fold';
import { moment } from '../clean-up/run-words';
import type { Model } from '../model';
import { Notice } from '../Notice';
import { accountNames } from '../passwords/account-words';
import { useEscape } from '../use-escape';
import type { BackupActs, Opened } from './backup-acts';
import { changesInWords } from './changes';
import { Homes } from './Homes';

interface Props {
  opened: Opened;
  model: Model;
  backup: BackupActs;
  onClose: () => void;
  onDone: (way: Way, counts: Counts) => void;
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
  const [failed, setFailed] = useState<NotBroughtIn>();
  const [isWorking, setWorking] = useState(false);
  // While it is written there is no way back.
  useEscape(!isWorking, onClose);
  const { keepAccountLabel: keepsLabels } = settings;
  const wish = useMemo(() => ({ way, homes, keepsLabels }), [way, homes, keepsLabels]);
  const { counts } = useMemo(() => bringIn(here, copy, wish), [here, copy, wish]);
  const confirm = async () => {
    setFailed(undefined);
    setWorking(true);
    const outcome = await backup.bringIn(copy, wish).catch(reportAndTake<Outcome>({ ok: false, why: 'refused' }));
    setWorking(false);
    if (outcome.ok) onDone(way, outcome.counts);
    else setFailed(outcome.why);
  };
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
      <section class="stack" aria-label={t('bringChanges')}>
        <h3>{t('bringChanges')}</h3>
        <div role="status">
          <ul class="stack">
            {changesInWords(way, counts).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
        <p class="meta quiet">{t('bringSafe')}</p>
      </section>
      {failed && (
        <Notice tone="failed" title={t('bringFailed')} live>
          <p>{t(FAILED[failed])}</p>
        </Notice>
      )}
      <p class="settings-buttons">
        <button type="button" class="button button-primary" disabled={isWorking} onClick={() => void confirm()}>
          {t('bringIn')}
        </button>
        <button type="button" class="button" disabled={isWorking} onClick={onClose}>
          {t('cancel')}
        </button>
      </p>
    </section>
  );
}

const FAILED = {
  busy: 'bringBusy',
  newer: 'problem_ledger_newer',
  'no-snapshot': 'bringNoSnapshot',
  'too-large': 'keptTooLarge',
  refused: 'bringRefused',
} as const satisfies Record<NotBroughtIn, string>;

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
