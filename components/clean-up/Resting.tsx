import { useEffect, useState } from 'preact/hooks';
import { number, t } from '../../lib/i18n';
import { countDown } from '../../lib/secret/countdown';
import { Notice } from '../Notice';

interface Props {
  /** ISO time. */
  until: string;
}

/** Microsoft's server asked for time. The seconds are shown, and not read out one by one. */
export function Resting({ until }: Props) {
  const [left, setLeft] = useState(() => secondsTo(until));
  useEffect(() => {
    const stop = new AbortController();
    setLeft(secondsTo(until));
    countDown(secondsTo(until), setLeft, stop.signal);
    return () => stop.abort();
  }, [until]);
  return (
    <Notice tone="tell" title={t('resting')} icon="clock">
      <p>{t('restingWhat')}</p>
      <p role="timer">{t('restingLeft', { count: number(left) })}</p>
    </Notice>
  );
}

const secondsTo = (until: string): number => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000));
