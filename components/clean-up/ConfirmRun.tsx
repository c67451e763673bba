import { useId, useRef, useState } from 'preact/hooks';
import { number, plural, t } from '../../lib/i18n';
import { AskDialog } from '../AskDialog';
import { Cover } from '../Cover';
import { createdInWords } from '../created';
import { Facts } from '../Facts';
import { Name } from '../Name';
import { ShowNames } from '../ShowNames';
import { kindName } from '../words';
import { stopsWorking } from './devices';
import { namedAlike } from './named-alike';
import type { Draft } from './plan';

interface Props {
  draft: Draft;
  account: string;
  portal: string;
  /** Names are hidden from who may be watching; then they must be shown before they can be deleted. */
  hideNames: boolean;
  onShowNames: () => Promise<void>;
  onCancel: () => void;
  onCheck: () => void;
  onDelete: () => void;
}

/** The one place where deleting several is confirmed: every name, and their number typed. Cancel has the focus. */
export function ConfirmRun({ draft, account, portal, hideNames, onShowNames, onCancel, onCheck, onDelete }: Props) {
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const count = draft.items.length;
  const wanted = [String(count), number(count)];
  const isRight = wanted.includes(typed.trim());
  const mayBecomeRight = wanted.some((each) => each.startsWith(typed.trim()));
  const isWrong = !isRight && (isTried || !mayBecomeRight);
  const label = t('confirmCount', { count: number(count) });
  const isNamedAlike = namedAlike(draft.rows);
  return (
    <AskDialog title={plural('confirmRunTitle', count)} what={t('confirmRunWhat')} cancel={cancel} onCancel={onCancel}>
      <Facts
        facts={[
          [t('account'), account, 'mask'],
          [t('portal'), portal],
          [t('stopsWorking'), stopsWorking(draft.items, hideNames), 'mask'],
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who uses the keyboard scrolls it */}
      <ul class="names" aria-label={t('toBeDeleted')} tabIndex={0}>
        {draft.items.map((item, index) => {
          const { key, identity, device } = item;
          return (
            <li key={key}>
              <div>
                <span class="cell-clip">
                  {hideNames ? <Cover label={t('nameHidden', { number: index + 1 })} /> : <Name name={identity.name} />}
                </span>
                {isNamedAlike(identity) && (
                  <p class="quiet meta">
                    {t('created')}: {createdInWords(item)}
                  </p>
                )}
              </div>
              <span class="cell-clip quiet" data-cloudcloak="mask">
                {device ? (hideNames ? kindName(device.kind) : device.name) : t('noDevice')}
              </span>
            </li>
          );
        })}
      </ul>
      {hideNames && <ShowNames what={t('confirmRunHidden')} onShow={onShowNames} />}
      <div class="stack">
        <div class="count-line">
          <label for={`${id}-count`}>{label}</label>
          <span class={isWrong ? 'input input-count input-wrong' : 'input input-count'}>
            <input
              id={`${id}-count`}
              inputMode="numeric"
              autocomplete="off"
              aria-invalid={isWrong}
              aria-describedby={`${id}-wrong`}
              value={typed}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setTried(false);
              }}
              onBlur={() => setTried(typed.trim() !== '')}
              onKeyDown={(event) => {
                if (event.key === 'Enter') setTried(true);
              }}
            />
          </span>
          <span class="meta quiet">
            {t('confirmShare', {
              all: number(draft.rows.length),
              count: number(count),
              stay: number(draft.rows.length - count),
            })}
          </span>
        </div>
        <p class="field-error" id={`${id}-wrong`} role="status">
          {isWrong && t('confirmCountWrong', { count: number(count) })}
        </p>
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" onClick={onCheck}>
          {t('checkFirst')}
        </button>
        <span class="end" />
        <button type="button" class="button" ref={cancel} onClick={onCancel}>
          {t('cancel')}
        </button>
        <button type="button" class="button button-danger" disabled={!isRight || hideNames} onClick={onDelete}>
          {plural('confirmRunDelete', count)}
        </button>
      </div>
    </AskDialog>
  );
}
