import { describe, expect, it } from 'vitest';
import { mentionOf } from '../../lib/drive/mention';

const others = ['Phone 2', 'Old Phone', 'Phone', 'Mail', 'Laptop-Outlook'];

describe('which app password a box names', () => {
  it.each([
    ['Delete Phone?', 'Phone', 'this'],
    ['Delete Phone 2?', 'Phone', 'another'],
    ['Delete Phone 3?', 'Phone', 'another'],
    ['Delete “Phone 9”?', 'Phone', 'another'],
    ['Delete Old Phone?', 'Phone', 'another'],
    ['Delete Phone-Scan?', 'Phone', 'another'],
    ['Delete the app password iPhone?', 'Phone', 'another'],
    ['Are you sure?', 'Phone', 'none'],
    ['「Phone」を削除しますか?', 'Phone', 'this'],
    ['Phoneを削除しますか?', 'Phone', 'this'],
    ['Delete Mail?', 'Phone', 'another'],
    ['Wirklich „Laptop-Outlook“ löschen?', 'Laptop-Outlook', 'this'],
    ['Wirklich „Laptop-Outlook-2“ löschen?', 'Laptop-Outlook', 'another'],
  ] as const)('%s means %s: %s', (text, name, mention) => expect(mentionOf(text, [], name, others)).toBe(mention));

  it('reads a name that stands in an element of its own', () => {
    expect(mentionOf('Delete this? Phone', ['Delete this?', 'Phone'], 'Phone', others)).toBe('this');
    expect(mentionOf('Delete this? Mail', ['Delete this?', 'Mail'], 'Phone', others)).toBe('another');
  });
  it('does not know which is meant where one is called Phone and another “Phone”', () => {
    const both = ['Phone', '“Phone”'];
    for (const name of both) expect(mentionOf('Delete “Phone”?', [], name, both)).toBe('another');
  });
  it('knows a name with quotes in it, however the page quotes that', () => {
    for (const text of [
      'Delete ““Old” phone”?',
      'Delete "“Old” phone"?',
      'Delete “Old” phone?',
      'Delete «“Old” phone»?',
    ])
      expect(mentionOf(text, [], '“Old” phone', ['“Old” phone', 'Mail'])).toBe('this');
    expect(mentionOf('Delete “Old”?', [], '“Old” phone', ['“Old” phone', 'Mail'])).toBe('another');
    expect(mentionOf('Delete "“Old” phone 2"?', [], '“Old” phone', ['“Old” phone', 'Mail'])).toBe('another');
    expect(mentionOf('Delete “Old” phone?', [], '“Old” phone', ['“Old” phone', 'phone'])).toBe('this');
  });
  it('does not take the sign at the end of a sentence for that of a name', () => {
    const both = ['Phone', 'Phone?'];
    expect(mentionOf('Delete Phone?', [], 'Phone?', both)).toBe('another');
    expect(mentionOf('Delete Phone?', [], 'Phone?', ['Phone?'])).toBe('this');
  });
  it.each(['.', '!', '?', '\u3002', '\uff01', '\uff1f', '\u061f', '\u0964', '\n'])(
    'takes another only for meant as well where no “%s” stands between the two',
    (end) => {
      expect(mentionOf(`Phone ${end} Mail`, [], 'Phone', others)).toBe('this');
      expect(mentionOf(`Phone, Mail ${end}`, [], 'Phone', others)).toBe('another');
    },
  );
  it.each([
    ['Delete LAPTOP-OUTLOOK?', 'in capitals'],
    ['Delete Laptop-Out…?', 'cut short'],
    ['Are you sure? This deletes Laptop-Out...', 'cut short, behind the question'],
  ])('finds another that is said otherwise: %s (%s)', (text) =>
    expect(mentionOf(text, [], 'Phone', others)).toBe('another'),
  );
  it('finds another in other letters of the same kind where nothing else stands', () => {
    expect(mentionOf('Delete this? mail', ['Delete this?', 'mail'], 'Phone', ['Mail'])).toBe('another');
    expect(mentionOf('Delete this? phone', ['Delete this?', 'phone'], 'Phone', ['PHONE'])).toBe('none');
  });
  it.each([
    ['Delete PHONE?', 'Phone', ['Laptop']],
    ['Delete Pho…?', 'Phone', ['Laptop']],
    ['Delete Offi…?', 'Office PC', ['Office Mac']],
    ['DELETE THIS APP PASSWORD?', 'Phone', ['App']],
    ['Delete this app password?', 'Phone', ['App', 'This', '🔑🔑', '???']],
    ['Apps that use IMAP stop working. Are you sure?', 'Phone', ['imap']],
    ['Deleting… Are you sure?', 'Phone', ['Delete me', 'Laptop']],
    ['One moment…', 'Phone', ['Momentum']],
    [`${'Long words without a stop '.repeat(80)}…`, 'Phone', ['Laptop']],
  ])('finds none that is only said alike: %s', (text, name, listed) =>
    expect(mentionOf(text, [text], name, listed)).toBe('none'),
  );
  it('never finds an empty name', () => expect(mentionOf('Delete ?', [''], '', others)).toBe('none'));
});
