import type { Switches } from '../switches';
import type { WallStore } from '../wall-store';

/** A request as the answering functions get it. */
export interface PracticeRequest {
  host: string;
  method: string;
  url: URL;
  headers: Record<string, string | undefined>;
  /** The body as text; multipart bodies are folded into "a=1&b=2" before. */
  body: string;
  cookies: Record<string, string>;
}

/** What goes back. */
export interface PracticeAnswer {
  status?: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
  /** Set on answers of requests that publish something: the failure switches apply to these. */
  publishes?: boolean;
}

/** Answers one request of a network, or null when it knows no such address. */
export type Answering = (
  request: PracticeRequest,
  store: WallStore,
  switches: Switches,
) => PracticeAnswer | null;

export const json = (value: unknown, more: Partial<PracticeAnswer> = {}): PracticeAnswer => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  ...more,
});
