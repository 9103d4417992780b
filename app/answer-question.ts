import { accountOfPublication } from '../domain/log/find-account';
import {
  type LogOutcome,
  logPublication,
  type OutboxEntry,
  type RecordPorts,
} from './record-publication';

/** What a person says about a post nobody could vouch for. */
export interface QuestionAnswer {
  /** Does it belong in the log? */
  log: boolean;
  /** Member ids. */
  publisher?: string;
  planItem?: string;
  /** Account id, where the network's answer did not tell. */
  account?: string;
}

export interface QuestionPorts extends Omit<RecordPorts, 'ask'> {
  questions: () => Promise<OutboxEntry[]>;
  removeQuestion: (id: string) => Promise<void>;
}

/** Logs the post in question or lets it go. The question is closed only when that is durable. */
export async function answerQuestion(
  ports: QuestionPorts,
  id: string,
  answer: QuestionAnswer,
): Promise<LogOutcome> {
  const question = (await ports.questions()).find((entry) => entry.id === id);
  if (!question) return { entry: id, result: 'ignored' };
  const outcome = answer.log
    ? await logAnswered(ports, question, answer)
    : ({ entry: id, result: 'ignored' } satisfies LogOutcome);
  if (outcome.result !== 'failed') await ports.removeQuestion(id);
  return outcome;
}

async function logAnswered(
  ports: QuestionPorts,
  question: OutboxEntry,
  answer: QuestionAnswer,
): Promise<LogOutcome> {
  const { observation } = question;
  const session = question.session ?? {
    owner: question.pageOwner,
    text: observation.text ?? '',
    secondsComposing: 0,
    notes: {},
  };
  const planItem = answer.planItem ?? session.notes.planItem;
  const entry: OutboxEntry = {
    ...question,
    publisher: answer.publisher ?? question.publisher,
    session: { ...session, notes: { ...session.notes, ...(planItem && { planItem }) } },
  };
  const account = answer.account
    ? await ports.desk.get('account', answer.account)
    : accountOfPublication(
        await ports.desk.all('account'),
        observation.network,
        observation.ownerId,
        session.owner,
      )?.account;
  if (!account) return { entry: question.id, result: 'failed', problem: 'no-account' };
  const neverAsks = async () => undefined;
  return logPublication(entry, account, { ...ports, ask: neverAsks });
}
