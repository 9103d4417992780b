import { useRef, useState } from 'preact/hooks';
import { changeGuide, undoGuide } from '../../app/change-guide';
import { reportFalseAlarm } from '../../app/report-false-alarm';
import type { Operation } from '../../domain/merge/operation';
import type { Finding } from '../../domain/style-guide/finding';
import { paragraphFor } from '../../domain/style-guide/guide-document';
import { Button } from '../controls/button';
import { Menu } from '../controls/menu';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';
import { FindingNote } from '../findings/finding-note';
import { mendLabel } from '../findings/mend-label';
import { FindingParagraph } from './finding-paragraph';
import { SkipReason } from './skip-reason';
import { useSidebar } from './state';

type Way = 'once' | 'post' | 'falseAlarm' | 'off';
const ways: readonly Way[] = ['once', 'post', 'falseAlarm', 'off'];

/** A finding in the draft of the composer: one tap mends it, and what is not to be mended is passed over. */
export function FindingCard(props: {
  finding: Finding;
  /** The text that was checked. */
  text: string;
  /** The finding's fingerprint. */
  id: string;
  busy: boolean;
  inTabOrder: boolean;
  onMend: () => void;
}) {
  const texts = useTexts();
  const { t, say } = texts;
  const state = useSidebar();
  const { marks } = state;
  const { finding, text, id } = props;
  const [over, setOver] = useState<Exclude<Way, 'falseAlarm'>>();
  const note = useRef<HTMLLIElement>(null);
  const own = state.data.rule.find((rule) => rule.id === finding.rule && rule.own);
  const area = own ? 'own' : finding.rule;
  const title = own?.title?.trim() || say(`rules.${area}.title`);
  const paragraph = paragraphFor(finding.rule, {
    rules: state.data.rule,
    paragraphs: state.data.paragraph,
  });
  const lit = marks.at?.key === id;
  const foundInDraft = lit && marks.at?.by === 'draft';
  useWhen([foundInDraft], () => {
    if (foundInDraft) note.current?.scrollIntoView({ block: 'nearest' });
  });

  const changed = async (work: () => Promise<Operation[]>, said: string) => {
    const written = await state.attempt(work);
    if (!written) return;
    state.tell({
      kind: 'ok',
      text: said,
      actions: [
        {
          title: t('common.undo'),
          onPick: () => {
            state.tell(undefined);
            void state.attempt(() => undoGuide(state.actor, written));
          },
        },
      ],
    });
  };
  const skip = (way: Way, reason?: string) => {
    setOver(undefined);
    if (way === 'falseAlarm') {
      void changed(
        () => reportFalseAlarm(state.actor, finding, text),
        t('sidebar.skip.falseAlarmKept', { rule: title }),
      );
      return;
    }
    state.skip(finding, way, reason);
    if (way !== 'off') return;
    void changed(
      () =>
        changeGuide(state.actor, [
          { kind: 'rule', id: finding.rule, fields: { level: 'off', deleted: false } },
        ]),
      t('sidebar.skip.switchedOff', { rule: title }),
    );
  };
  return (
    <FindingNote
      note={note}
      finding={finding}
      text={text}
      title={title}
      why={say(`rules.${area}.why`)}
      lit={lit}
      inTabOrder={props.inTabOrder}
      onActive={(active, by) => {
        const key = active ? id : undefined;
        if (by === 'pointer') marks.point(key);
        else marks.goTo(key);
      }}
      {...(paragraph && { more: <FindingParagraph paragraph={paragraph} /> })}
      {...(over && {
        instead: (
          <SkipReason
            onKeep={(reason) => skip(over, reason)}
            onCancel={() => {
              setOver(undefined);
              note.current?.focus();
            }}
          />
        ),
      })}
      acts={
        <>
          {finding.fix && (
            <Button kind="primary" disabled={props.busy} onClick={props.onMend}>
              <span class="cp-ellipsis">{mendLabel(finding, text, texts)}</span>
            </Button>
          )}
          <Menu
            class="cp-button cp-button--plain"
            label={t('sidebar.skip.menu', { rule: title })}
            items={ways.map((way) => ({
              id: way,
              title: t(`sidebar.skip.${way}`),
              // What is no error of the text needs no excuse: the rule is wrong there.
              onPick: () =>
                finding.level === 'error' && way !== 'falseAlarm' ? setOver(way) : skip(way),
            }))}
          >
            {t('sidebar.skip.skip')}
          </Menu>
        </>
      }
    />
  );
}
