import { Fragment } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TableState } from '../../lib/desk';
import { t } from '../../lib/i18n';
import type { Item } from '../items';
import { useWindow } from '../use-window';
import { GroupHead } from './GroupHead';
import { axisOf, type Line, linesOf } from './lines';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';

interface Props {
  /** What is left of them by search and filters, in their order. */
  items: Item[];
  table: TableState;
  thisDevice: string | undefined;
  hideNames: boolean;
  /** The row that was open before, and gets the focus back when the table comes. */
  focusKey: string | undefined;
  onSort: (sort: TableState['sort']) => void;
  onOpen: (item: Item) => void;
  onDelete: ((item: Item) => void) | undefined;
}

const STEPS: Record<string, (line: number, last: number) => number> = {
  ArrowDown: (line) => line + 1,
  ArrowUp: (line) => line - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Every app password in a row. Of hundreds only those near what is seen are drawn; arrows, Home and End reach all of them. */
export function PasswordTable({ items, table, thisDevice, hideNames, focusKey, ...on }: Props) {
  const lines = useMemo(() => linesOf(items, table.grouped, thisDevice), [items, table.grouped, thisDevice]);
  const step = useMemo(() => axisOf(items), [items]);
  const open = lines.findIndex(({ key }) => key === focusKey);
  const { list, stretches, isWindowed, draw } = useWindow<HTMLTableSectionElement>(lines.length, open);
  /** The line that is to get the focus once it is drawn. */
  const wanted = useRef(open < 0 ? undefined : open);
  const buttonIn = (line: number) => list.current?.querySelector<HTMLElement>(`[data-line="${line}"] .row-open`);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const button = buttonIn(wanted.current);
    if (button) wanted.current = undefined;
    button?.focus();
  });
  const goTo = (line: number) => {
    const button = buttonIn(line);
    if (button) return button.focus();
    wanted.current = line;
    draw(line);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = STEPS[event.key];
    const from = document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset['line'];
    if (!next || from === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    let line = next(Number(from), lines.length - 1);
    // Nothing is to be done on the head of a group.
    if (lines[line]?.kind === 'head') line += event.key === 'ArrowUp' ? -1 : 1;
    if (lines[line]) goTo(line);
  };
  const columns = 5 + Number(!table.grouped) + Number(on.onDelete !== undefined);
  const draws = (each: Line, line: number) =>
    each.kind === 'head' ? (
      <GroupHead
        key={each.key}
        device={each.device}
        count={each.count}
        line={line}
        columns={columns}
        hideName={hideNames}
        isThis={each.device !== undefined && each.device.id === thisDevice}
      />
    ) : (
      <TableRow
        key={each.key}
        item={each.item}
        place={each.place}
        line={line}
        hideName={hideNames}
        hasDevice={!table.grouped}
        step={step}
        onOpen={on.onOpen}
        onDelete={on.onDelete}
      />
    );
  return (
    <div class="table-box">
      <table
        class={table.grouped ? 'table passwords-table is-grouped' : 'table passwords-table'}
        aria-label={t('listLabel')}
        aria-rowcount={isWindowed ? lines.length + 1 : undefined}
      >
        <TableHead
          sort={table.sort}
          descending={table.descending}
          hasDevice={!table.grouped}
          hasDelete={on.onDelete !== undefined}
          step={step}
          onSort={on.onSort}
        />
        <tbody ref={list} onKeyDown={onKeyDown}>
          {/* What stands for a block keeps its place, drawn or not: a row that is moved loses the focus. */}
          {stretches.map(({ from, to, gap }) => (
            <Fragment key={from}>
              {gap === undefined ? (
                lines.slice(from, to).map((each, index) => draws(each, from + index))
              ) : (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a table cannot be focused
                <tr class="gap" aria-hidden="true" data-line={from}>
                  <td colSpan={columns} style={{ blockSize: `${gap}px` }} />
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
