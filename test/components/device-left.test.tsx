import { options } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { DeviceBox } from '../../components/DeviceBox';
import { deviceOptions } from '../../components/device-choice';
import { WhichDevice } from '../../components/new-to-you/WhichDevice';
import type { Move } from '../../lib/ledger/devices';
import type { Device } from '../../lib/ledger/model';
import { speakEnglish } from './english';
import { acts, laptop, model, printer } from './models';
import { all, clear, click, get, maybe, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const box = () => get('combobox', 'Device') as HTMLInputElement;
const create = () => click(get('button', "Create on Microsoft's page"));
const says = () => document.body.textContent ?? '';
const leave = () =>
  act(async () => {
    box().blur();
    await new Promise((resolve) => setTimeout(resolve));
  });

async function typeOnly(words: string) {
  const done = acts();
  await show(<App model={model()} acts={done} place="popup" />);
  await click(get('button', 'New app password'));
  await type(box(), words);
  return done;
}

async function typeAndLeave(words: string) {
  const done = await typeOnly(words);
  await leave();
  return done;
}

describe('a device that was typed and not chosen', () => {
  it.each(['front DESK', ' ThinkPad T14 Windows '])('is the one that is called that: %s', async (words) => {
    const done = await typeAndLeave(words);
    expect(box().value).toBe(words === 'front DESK' ? 'Front desk' : 'ThinkPad T14');
    await create();
    expect(done.create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ device: words === 'front DESK' ? 'd1' : 'd2' }),
    );
  });

  it('is a new one where none is known', async () => {
    const done = await typeAndLeave('Attic camera');
    expect((get('textbox', 'Device name') as HTMLInputElement).value).toBe('Attic camera');
    await create();
    expect(done.create.mock.lastCall?.[0]).toMatchObject({ newDevice: { name: 'Attic camera' } });
  });

  it('counts for a press on Create while the box has the focus', async () => {
    const done = await typeOnly('front desk');
    box().focus();
    const pressed = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    get('button', "Create on Microsoft's page").dispatchEvent(pressed);
    // The form would move under the mouse with the focus.
    expect(pressed.defaultPrevented).toBe(true);
    await create();
    // It waits for the name that fits the device.
    await vi.waitFor(() =>
      expect(done.create).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ device: 'd1' })),
    );
  });

  it('is created before anything is drawn, since the popup may be closed right after the press', async () => {
    const done = await typeAndLeave('front desk');
    await vi.waitFor(() => expect((get('textbox', 'Name') as HTMLInputElement).value).not.toBe(''));
    get('button', "Create on Microsoft's page").click();
    await Promise.resolve();
    expect(done.create).toHaveBeenCalledOnce();
  });

  it('is drawn at a press on Create where it is a new one, and made with the next', async () => {
    const done = await typeOnly('Attic camera');
    box().focus();
    await create();
    expect((get('textbox', 'Device name') as HTMLInputElement).value).toBe('Attic camera');
    expect(document.activeElement).toBe(get('textbox', 'Device name'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(done.create).not.toHaveBeenCalled();
    await type(get('combobox', 'Kind'), 'camera');
    await create();
    const newDevice = { name: 'Attic camera', kind: 'camera' };
    await vi.waitFor(() => expect(done.create).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ newDevice })));
  });

  it('is looked at before it is made also where it is drawn between two listeners of the press, as browsers do', async () => {
    const done = await typeOnly('Attic camera');
    box().focus();
    options.debounceRendering = (draw) => draw();
    get('button', "Create on Microsoft's page").click();
    delete options.debounceRendering;
    expect((get('textbox', 'Device name') as HTMLInputElement).value).toBe('Attic camera');
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(done.create).not.toHaveBeenCalled();
  });

  it('that may be one of several is asked about at a press on Create as well', async () => {
    const done = await typeOnly('think');
    await create();
    expect(done.create).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(box());
    expect(says()).toContain('Choose a device, so that you know later');
  });

  it('stays where it may be one of them, and is asked about before anything is made', async () => {
    const done = await typeAndLeave('think');
    expect(box().value).toBe('think');
    expect(says()).toContain('Choose a device, so that you know later');
    expect(box().getAttribute('aria-invalid')).toBe('true');
    await create();
    expect(done.create).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(box());
    await press('ArrowDown');
    await press('Enter');
    expect(box().value).toBe('ThinkPad T14');
    await create();
    expect(done.create).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ device: 'd2' }));
  });

  it('is left as it is while the whole window is left', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    await typeAndLeave('Attic camera');
    expect(box().value).toBe('Attic camera');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(maybe('textbox', 'Device name')).toBeUndefined();
  });

  it('is no new one where it looks like a password', async () => {
    const done = await typeAndLeave('zqxj kvbw pyfg mcvu');
    expect(box().value).toBe('zqxj kvbw pyfg mcvu');
    expect(JSON.stringify([done.suggest.mock.calls, done.keepBegun.mock.calls])).not.toContain('zqxj');
  });

  it('counts for a press on Save in New to you while the box has the focus, and a new one is looked at first', async () => {
    const onClaim = vi.fn<(move: () => Promise<Move | undefined>) => void>();
    await show(<WhichDevice model={model()} device={undefined} acts={acts()} onClaim={onClaim} />);
    const save = async () => {
      const pressed = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
      get('button', 'Save with this device').dispatchEvent(pressed);
      expect(pressed.defaultPrevented).toBe(true);
      await click(get('button', 'Save with this device'));
    };
    await type(box(), 'Scanner');
    await save();
    expect(onClaim).not.toHaveBeenCalled();
    expect((get('textbox', 'Device name') as HTMLInputElement).value).toBe('Scanner');
    await type(box(), 'front desk');
    await save();
    expect(await onClaim.mock.lastCall?.[0]()).toEqual({ from: undefined, to: 'd1' });
    expect(onClaim).toHaveBeenCalledOnce();
  });

  it('is not chosen a second time when the box goes with it', async () => {
    const devices: Device[] = [laptop, printer];
    const options = deviceOptions(
      devices.map((device) => ({ device, held: 0 })),
      undefined,
      undefined,
    );
    const onChoose = vi.fn(() => box().blur());
    await show(<DeviceBox options={options} value={undefined} takeFocus hideNames={false} onChoose={onChoose} />);
    await type(box(), 'front desk');
    await press('Enter');
    expect(onChoose).toHaveBeenCalledOnce();
  });

  it('is no choice while something around the field is pressed', async () => {
    await show(<App model={model()} acts={acts()} place="popup" />);
    await click(get('button', 'New app password'));
    await type(box(), 'th');
    const down = () => new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    expect(all('listbox', 'Devices')[0]?.dispatchEvent(down())).toBe(false);
    expect(box().parentElement?.dispatchEvent(down())).toBe(false);
    expect(box().dispatchEvent(down())).toBe(true);
  });
});
