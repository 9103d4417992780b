import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Actor } from '../../../app/actor';
import { DeskError } from '../../../app/desk';
import { undo } from '../../../app/undo';
import type { Operation } from '../../../domain/merge/operation';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { useTexts } from '../../controls/texts';
import { useActor } from './desk-context';

interface Saying {
  id: number;
  text: string;
  kind: 'ok' | 'error';
  undo?: (() => unknown) | undefined;
  /** What the button says instead of "Undo". */
  back?: string | undefined;
}

/** Says a sentence at the foot of the page; with `undo` it carries the button "Undo", or what `back` says. */
export type Say = (
  text: string,
  undo?: () => unknown,
  kind?: Saying['kind'],
  back?: string,
) => void;

const Saying = createContext<Say | undefined>(undefined);

/** How long a sentence stays unless the pointer or the focus is on it. */
const stays = { plain: 6000, withUndo: 12_000 };

export function SayProvider(props: { children: ComponentChildren }) {
  const [sayings, setSayings] = useState<Saying[]>([]);
  const last = useRef(0);
  const say = useCallback<Say>((text, undo, kind = 'ok', back) => {
    last.current += 1;
    const id = last.current;
    setSayings((old) => [...old.slice(-1), { id, text, kind, undo, back }]);
  }, []);
  const close = useCallback((id: number) => {
    setSayings((old) => old.filter((saying) => saying.id !== id));
  }, []);
  return (
    <Saying.Provider value={say}>
      {props.children}
      <div class="cp-toasts" role="status" aria-live="polite">
        {sayings.map((saying) => (
          <Toast key={saying.id} saying={saying} onClose={() => close(saying.id)} />
        ))}
      </div>
    </Saying.Provider>
  );
}

function Toast({ saying, onClose }: { saying: Saying; onClose: () => void }) {
  const { t } = useTexts();
  const [held, setHeld] = useState(false);
  const closing = useRef(onClose);
  closing.current = onClose;
  useEffect(() => {
    if (held || saying.kind === 'error') return;
    const timer = setTimeout(() => closing.current(), saying.undo ? stays.withUndo : stays.plain);
    return () => clearTimeout(timer);
  }, [held, saying]);
  return (
    <div
      class={`cp-toast cp-toast--${saying.kind}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span class="cp-grow">{saying.text}</span>
      {saying.undo && (
        <Button
          kind="plain"
          class="cp-toast__undo"
          onClick={() => {
            onClose();
            saying.undo?.();
          }}
        >
          <Icon name="undo" />
          {saying.back ?? t('common.undo')}
        </Button>
      )}
      <Button kind="plain" icon aria-label={t('common.close')} onClick={onClose}>
        <Icon name="close" />
      </Button>
    </div>
  );
}

export function useSay(): Say {
  const say = useContext(Saying);
  if (!say) throw new Error('useSay needs a SayProvider above');
  return say;
}

/** The sentence for what went wrong. */
export function useProblem(): (error: unknown) => string {
  const { t } = useTexts();
  return useCallback(
    (error) => t(`settings.problem.${error instanceof DeskError ? error.problem : 'other'}`),
    [t],
  );
}

/**
 * Does something on the desk for the person: on success says `done` with an Undo of the operations,
 * on failure says what went wrong and answers undefined.
 */
export function useDo(): <R extends Operation[] | { operations: Operation[] }>(
  work: (actor: Actor) => Promise<R>,
  done?: string,
) => Promise<R | undefined> {
  const actor = useActor();
  const say = useSay();
  const problem = useProblem();
  return useCallback(
    async (work, done) => {
      try {
        const result = await work(actor);
        const operations = Array.isArray(result) ? result : result.operations;
        if (done) {
          say(
            done,
            operations.length === 0
              ? undefined
              : () =>
                  undo(actor, operations).catch((error) => say(problem(error), undefined, 'error')),
          );
        }
        return result;
      } catch (error) {
        say(problem(error), undefined, 'error');
        return undefined;
      }
    },
    [actor, say, problem],
  );
}
