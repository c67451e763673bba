import { useEffect, useState } from 'preact/hooks';
import { report } from '../lib/log';

/** What was answered to the question last; the answer before stays until there is one, so that nothing jumps. */
export function useAnswer<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  question: Question,
  first: Answer,
): Answer {
  const [answer, setAnswer] = useState(first);
  const asked = JSON.stringify(question);
  useEffect(() => {
    let isLate = false;
    ask(JSON.parse(asked) as Question).then((answered) => {
      if (!isLate) setAnswer(answered);
    }, report);
    return () => {
      isLate = true;
    };
  }, [asked, ask]);
  return answer;
}
