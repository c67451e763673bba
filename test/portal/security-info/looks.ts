import { el } from '../dom';
import type { SecurityInfoVariant } from '../state';
import { alertBox, inRoot, inShadow, layer, native, soup } from './boxes';
import { collapsedList, fluentList, recycledList } from './lists';
import { componentList, gridList, itemList, kindBelowList, soupList, tableList } from './lists-other';
import type { Habits, Look } from './look';

const fluentButton: Look['button'] = (caption, primary) =>
  el(
    'button',
    { type: 'button', class: `ms-Button ${primary ? 'ms-Button--primary primary' : 'ms-Button--default secondary'}` },
    el('span', { class: 'ms-Button-flexContainer' }, el('span', { class: 'ms-Button-label' }, caption)),
  );
const plainButton: Look['button'] = (caption, primary) =>
  el('button', { type: 'button', class: primary ? 'primary' : 'secondary' }, caption);
const inputButton: Look['button'] = (caption, primary) =>
  el('input', { type: 'button', class: primary ? 'primary' : 'secondary', value: caption });
const roleButton: Look['button'] = (caption, primary) =>
  el('div', { role: 'button', tabindex: '0', class: primary ? 'primary' : 'secondary' }, caption);
const spanButton: Look['button'] = (caption, primary) =>
  el('span', { tabindex: '0', class: primary ? 'primary' : 'secondary' }, caption);
const linkButton: Look['button'] = (caption, primary) =>
  el('a', { href: '#', class: primary ? 'primary' : 'secondary' }, caption);

/** The page of 2024-26 as far as it is known. */
const modern: Habits = {
  picker: 'cards',
  label: 'for',
  tooShort: 'refused',
  value: 'pii',
  copy: false,
  echo: false,
  confirm: 'delete',
  decline: 'cancel',
  named: false,
  after: 'nothing',
  deleteLabel: 'kind',
  timedOut: 'box',
  languageSet: false,
  delay: 0,
};

export const looks: Record<SecurityInfoVariant, Look> = {
  fluent: { ...modern, button: fluentButton, list: fluentList('kind'), box: layer(fluentButton, true) },
  list: {
    ...modern,
    picker: 'more',
    label: 'around',
    value: 'input',
    copy: true,
    confirm: 'ok',
    deleteLabel: 'none',
    languageSet: true,
    delay: 30,
    button: plainButton,
    list: itemList,
    box: inRoot(plainButton),
  },
  table: {
    ...modern,
    tooShort: 'disabled',
    value: 'line',
    copy: true,
    echo: true,
    confirm: 'yes',
    decline: 'no',
    named: true,
    after: 'message',
    timedOut: 'page',
    button: inputButton,
    list: tableList,
    box: alertBox(inputButton),
  },
  grid: {
    ...modern,
    picker: 'more',
    label: 'aria',
    value: 'spans',
    confirm: 'ok',
    deleteLabel: 'kind and name',
    languageSet: true,
    delay: 15,
    button: roleButton,
    list: gridList,
    box: native(roleButton),
  },
  'div-soup': {
    ...modern,
    label: 'placeholder',
    value: 'below',
    confirm: 'yes',
    decline: 'no',
    after: 'message',
    deleteLabel: 'none',
    timedOut: 'page',
    button: spanButton,
    list: soupList,
    box: soup(spanButton),
  },
  component: {
    ...modern,
    label: 'around',
    value: 'input',
    copy: true,
    named: true,
    languageSet: true,
    button: plainButton,
    list: componentList,
    box: inShadow(plainButton),
  },
  collapsed: {
    ...modern,
    value: 'below',
    copy: true,
    echo: true,
    after: 'status',
    button: fluentButton,
    list: collapsedList,
    box: layer(fluentButton, false),
  },
  dropdown: {
    ...modern,
    picker: 'select',
    value: 'input',
    confirm: 'ok',
    deleteLabel: 'none',
    languageSet: true,
    button: plainButton,
    list: fluentList('none'),
    box: layer(plainButton, false),
  },
  combobox: {
    ...modern,
    picker: 'combobox',
    value: 'input',
    copy: true,
    confirm: 'yes',
    decline: 'no',
    deleteLabel: 'none',
    delay: 20,
    button: fluentButton,
    list: fluentList('none'),
    box: layer(fluentButton, false),
  },
  recycled: { ...modern, value: 'line', button: fluentButton, list: recycledList, box: layer(fluentButton, true) },
  'kind-column': {
    ...modern,
    picker: 'more',
    label: 'placeholder',
    value: 'spans',
    copy: true,
    confirm: 'yes',
    decline: 'no',
    named: true,
    deleteLabel: 'none',
    languageSet: true,
    button: linkButton,
    list: kindBelowList,
    box: native(linkButton),
  },
};
