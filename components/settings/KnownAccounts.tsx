import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { Forgotten } from '../../lib/ledger/forget-account';
import type { Ledger } from '../../lib/ledger/model';
import { report } from '../../lib/log';
import { AskDialog } from '../AskDialog';
import { Facts } from '../Facts';
import { Notice } from '../Notice';
import { accountNames } from '../passwords/account-words';

interface Props {
  ledger: Ledger;
  /** What they are called is hidden from who may be watching. */
  isCovered: boolean;
  /** Rejects when storage refuses. */
  forget: (account: string) => Promise<Forgotten>;
}

type Said = 'forgotten' | 'busy' | 'refused';
const NOT_FORGOTTEN = { busy: 'forgetAccountBusy', refused: 'forgetAccountRefused' } as const;

/** Every account that is remembered, and that it may be forgotten: somebody helped once, or left the organisation. */
export function KnownAccounts({ ledger, isCovered, forget }: Props) {
  const names = accountNames(ledger, isCovered);
  const [asked, setAsked] = useState<string>();
  const [said, setSaid] = useState<Said>();
  const [isAtIt, setAtIt] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const top = useRef<HTMLHeadingElement>(null);
  // Its button is gone with it.
  useEffect(() => {
    if (said === 'forgotten') top.current?.focus();
  }, [said]);
  /** While it is being forgotten there is no way back. */
  const leave = () => {
    if (!isAtIt) setAsked(undefined);
  };
  const ask = (account: string) => {
    setSaid(undefined);
    setAsked(account);
  };
  const doForget = async (account: string) => {
    setAtIt(true);
    const outcome = await forget(account).catch((error: unknown): 'refused' => {
      report(error);
      return 'refused';
    });
    setAtIt(false);
    setAsked(undefined);
    setSaid(outcome === 'refused' ? 'refused' : outcome.ok ? 'forgotten' : outcome.why);
  };
  return (
    <div class="stack stack-wide">
      <h4 class="field-label" ref={top} tabIndex={-1}>
        {t('knownAccounts')}
      </h4>
      {names.size === 0 && <p class="quiet">{t('knownAccountsNone')}</p>}
      <ul class="stack">
        {[...names].map(([id, name]) => (
          <li key={id} class="known-account">
            <bdi data-cloudcloak="mask">{name}</bdi>
            <button
              type="button"
              class="button"
              aria-label={t('forgetAccountOf', { account: name })}
              onClick={() => ask(id)}
            >
              {t('forgetAccount')}
            </button>
          </li>
        ))}
      </ul>
      <p class="meta" role="status">
        {said === 'forgotten' && t('forgetAccountDone')}
      </p>
      {(said === 'busy' || said === 'refused') && (
        <Notice tone="failed" title={t('forgetAccountNot')} live>
          <p>{t(NOT_FORGOTTEN[said])}</p>
        </Notice>
      )}
      {asked !== undefined && names.has(asked) && (
        <AskDialog title={t('forgetAccountTitle')} what={t('forgetAccountWhat')} cancel={cancel} onCancel={leave}>
          <Facts facts={[[t('account'), names.get(asked), 'mask']]} />
          <div class="dialog-foot">
            <button type="button" class="button" ref={cancel} onClick={leave}>
              {t('cancel')}
            </button>
            <button type="button" class="button button-danger" disabled={isAtIt} onClick={() => void doForget(asked)}>
              {t('forgetAccountDo')}
            </button>
          </div>
        </AskDialog>
      )}
    </div>
  );
}
