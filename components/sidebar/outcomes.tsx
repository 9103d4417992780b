import { useState } from 'preact/hooks';
import { withdrawPost } from '../../app/correct-post';
import type { ComposerSession } from '../../app/page-link';
import type { LogOutcome } from '../../app/record-publication';
import { undo } from '../../app/undo';
import type { Post } from '../../domain/records';
import { shortName } from '../../domain/team/members';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';
import { type Told, useSidebar } from './state';

/** Publish was pressed and nobody saw what the network said. */
export interface Unconfirmed {
  session: ComposerSession;
  text: string;
  /** Nothing went out: nobody is to be asked again. */
  drop?(): void;
}

const ours = ['storage-full', 'newer-schema', 'unavailable', 'invalid'] as const;

/** The bar above the footer: what became of the post, and the last thing said. */
export function Outcomes(props: {
  told: Told | undefined;
  outcome: LogOutcome | undefined;
  unconfirmed: Unconfirmed | undefined;
  onOutcome: (outcome: LogOutcome | undefined) => void;
  onUnconfirmed: (unconfirmed: Unconfirmed | undefined) => void;
}) {
  const { t } = useTexts();
  const { ports, openByHand, tell } = useSidebar();
  const { told, outcome, unconfirmed } = props;
  return (
    <div class="cp-outcomes">
      <div role="status">
        {told && told.kind !== 'error' && <Line told={told} onClose={() => tell(undefined)} />}
        {outcome && outcome.result !== 'failed' && (
          <Outcome outcome={outcome} onDone={() => props.onOutcome(undefined)} />
        )}
        {unconfirmed && (
          <Line
            told={{
              kind: 'warning',
              text: t('sidebar.unconfirmed.ask'),
              actions: [
                {
                  title: t('sidebar.unconfirmed.yes'),
                  onPick: () => {
                    // It went out, and its answer was not seen.
                    ports.link.report('publication', 'broken');
                    openByHand({ text: unconfirmed.text, notes: unconfirmed.session.notes });
                    props.onUnconfirmed(undefined);
                  },
                },
                {
                  title: t('sidebar.unconfirmed.no'),
                  onPick: () => {
                    unconfirmed.drop?.();
                    props.onUnconfirmed(undefined);
                  },
                },
              ],
            }}
          />
        )}
      </div>
      <div role="alert">
        {told?.kind === 'error' && <Line told={told} onClose={() => tell(undefined)} />}
        {outcome?.result === 'failed' && (
          <Failed outcome={outcome} onDone={() => props.onOutcome(undefined)} />
        )}
      </div>
    </div>
  );
}

function Line({ told, onClose }: { told: Told; onClose?: () => void }) {
  const { t } = useTexts();
  return (
    <div class={`cp-line cp-line--${told.kind}`}>
      <p class="cp-grow">{told.text}</p>
      {told.actions && (
        <div class="cp-line__acts">
          {told.actions.map(({ title, onPick }) => (
            <Button key={title} onClick={onPick}>
              {title}
            </Button>
          ))}
        </div>
      )}
      {onClose && (
        <Button kind="plain" icon aria-label={t('common.close')} onClick={onClose}>
          <Icon name="close" size={12} />
        </Button>
      )}
    </div>
  );
}

function Outcome({ outcome, onDone }: { outcome: LogOutcome; onDone: () => void }) {
  const { t } = useTexts();
  const { data, network, ports, actor, changed, attempt, tell, openCorrection, go } = useSidebar();
  const [post, setPost] = useState<Post>();
  useWhen([outcome.post, changed], () => {
    let stopped = false;
    if (outcome.post) {
      void ports.desk.get('post', outcome.post).then(
        (found) => !stopped && setPost(found),
        () => undefined,
      );
    }
    return () => {
      stopped = true;
    };
  });
  if (outcome.result === 'ignored') return null;
  if (outcome.result === 'asked') {
    return (
      <Line
        told={{
          kind: 'warning',
          text: t('sidebar.outcome.asked'),
          actions: [
            {
              title: t('sidebar.outcome.answer'),
              onPick: () => {
                go('today');
                onDone();
              },
            },
          ],
        }}
        onClose={onDone}
      />
    );
  }
  const publisher = post?.publisher ?? outcome.publisher;
  const who = data.member.find(({ id }) => id === publisher);
  const id = outcome.post;
  const takeBack = async (from: string) => {
    const written = await attempt(() => withdrawPost(actor, from));
    if (!written) return;
    onDone();
    tell({
      kind: 'hint',
      text: t('sidebar.outcome.withdrawn'),
      actions: [
        {
          title: t('sidebar.outcome.restore'),
          onPick: () => {
            tell(undefined);
            void attempt(() => undo(actor, written));
          },
        },
      ],
    });
  };
  const state = post?.state === 'scheduled' ? 'scheduled' : 'logged';
  return (
    <Line
      told={{
        kind: who ? 'ok' : 'warning',
        text: who
          ? [
              t(`sidebar.outcome.${state}`, { name: shortName(who.name) }),
              t(`common.network.${network}`),
            ].join(' · ')
          : t('sidebar.outcome.unsigned'),
        ...(id && {
          actions: [
            { title: t('common.edit'), onPick: () => openCorrection(id) },
            { title: t('common.undo'), onPick: () => void takeBack(id) },
          ],
        }),
      }}
      onClose={onDone}
    />
  );
}

function Failed({ outcome, onDone }: { outcome: LogOutcome; onDone: () => void }) {
  const { t } = useTexts();
  const { session, draft, account, me, network, ports, attempt, tell } = useSidebar();
  const problem = ours.find((one) => one === outcome.problem);
  if (!problem) {
    return <Line told={{ kind: 'error', text: t('sidebar.outcome.refused') }} onClose={onDone} />;
  }
  const copy = async () => {
    const record = [
      me?.name,
      account?.title ?? t(`common.network.${network}`),
      new Date(ports.now()).toISOString(),
      outcome.post,
      '',
      session?.read() ?? draft,
    ];
    const done = await attempt(async () => {
      await ports.copy(record.filter((line) => line !== undefined).join('\n'));
      return true;
    });
    if (done) tell({ kind: 'ok', text: t('sidebar.outcome.copied') });
  };
  return (
    <Line
      told={{
        kind: 'error',
        text: `${t('sidebar.outcome.notKept')} ${t(`sidebar.problem.${problem}`)}`,
        actions: [{ title: t('sidebar.outcome.copy'), onPick: () => void copy() }],
      }}
      onClose={onDone}
    />
  );
}
