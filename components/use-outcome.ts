import { useEffect, useRef, useState } from 'preact/hooks';

/** What came of the last press, until the next or until it is about something else (`subject`). */
export function useOutcome(subject: string) {
  const [said, setSaid] = useState<string>();
  const [isFailed, setFailed] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  // What was pressed is gone with its question; the answer takes its place.
  useEffect(() => {
    if (said !== undefined) status.current?.focus();
  }, [said]);
  useEffect(() => {
    setSaid(undefined);
    setFailed(false);
  }, [subject]);
  /** Says `words` once the work is done, or what they make of its answer; whatever rejects has changed nothing. */
  const say = async <Answer>(work: () => Promise<Answer>, words?: string | ((answer: Answer) => string)) => {
    setSaid(undefined);
    try {
      const answer = await work();
      setFailed(false);
      setSaid(typeof words === 'function' ? words(answer) : words);
    } catch {
      setFailed(true);
    }
  };
  return { said, isFailed, status, say };
}
