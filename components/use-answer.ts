import { useEffect, useState } from 'preact/hooks';
import { report } from '../lib/log';
import { rest } from '../lib/page/until';

/** Milliseconds after which an answer is not waited for any more. */
const PATIENCE = 5000;

interface Answered<Answer> {
  answer: Answer;
  /** To what is asked now, and not to what was asked before. */
  isOfNow: boolean;
}

/**
 * What was answered to the question last; the answer before stays until there is one, so that nothing jumps. Where none
 * comes it is `first` again: what was answered to another question may not fit this one.
 */
export function useAnswer<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  question: Question,
  first: Answer,
): Answered<Answer> {
  const asked = JSON.stringify(question);
  const [last, setLast] = useState<{ asked: string | undefined; answer: Answer }>({ asked: undefined, answer: first });
  useEffect(() => {
    const over = new AbortController();
    const take = (answer: Answer) => {
      if (!over.signal.aborted) setLast({ asked, answer });
    };
    const takeNone = () => {
      if (!over.signal.aborted) setLast((now) => (now.asked === asked ? now : { asked, answer: first }));
    };
    ask(JSON.parse(asked) as Question).then(take, (error) => {
      report(error);
      takeNone();
    });
    void rest(PATIENCE, over.signal).then(takeNone);
    return () => over.abort();
  }, [asked, ask]);
  return { answer: last.answer, isOfNow: last.asked === asked };
}
