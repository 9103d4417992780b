import { useRef, useState } from 'preact/hooks';
import { changeGuide, undoGuide } from '../../app/change-guide';
import type { Finding } from '../../domain/style-guide/finding';
import { Button } from '../controls/button';
import { Field, TextInput } from '../controls/field';
import { Menu } from '../controls/menu';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';
import { FindingNote } from '../findings/finding-note';
import { mendLabel } from '../findings/mend-label';
import { useSidebar } from './state';

type Way = 'once' | 'post' | 'off';
const ways: readonly Way[] = ['once', 'post', 'off'];

/** A finding in the draft of the composer: one tap mends it, and what is not to be mended is passed over. */
export function FindingCard(props: {
  finding: Finding;
  /** The text that was checked. */
  text: string;
  busy: boolean;
  onMend: () => void;
  /** The finding under the pointer or the focus, or nothing. */
  onActive: (finding?: Finding) => void;
}) {
  const texts = useTexts();
  const { t, say } = texts;
  const state = useSidebar();
  const { finding, text } = props;
  const [over, setOver] = useState<Way>();
  const own = state.data.rule.some((rule) => rule.id === finding.rule && rule.own);
  const area = own ? 'own' : finding.rule;
  const title = say(`rules.${area}.title`);

  const skip = async (way: Way, reason?: string) => {
    setOver(undefined);
    if (reason !== undefined) {
      const kept = (state.notes.overrides ?? []).filter(({ rule }) => rule !== finding.rule);
      state.writeNotes({ overrides: [...kept, { rule: finding.rule, reason }] });
    }
    if (way !== 'off') {
      state.skip(finding, way);
      return;
    }
    const written = await state.attempt(() =>
      changeGuide(state.actor, [
        { kind: 'rule', id: finding.rule, fields: { level: 'off', deleted: false } },
      ]),
    );
    if (!written) return;
    state.tell({
      kind: 'ok',
      text: t('sidebar.skip.switchedOff', { rule: title }),
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
  return (
    <FindingNote
      finding={finding}
      text={text}
      title={title}
      why={say(`rules.${area}.why`)}
      onActive={(active) => (active ? props.onActive(finding) : props.onActive())}
      {...(over && {
        instead: (
          <Reason
            onKeep={(reason) => void skip(over, reason)}
            onCancel={() => setOver(undefined)}
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
              onPick: () => (finding.level === 'error' ? setOver(way) : void skip(way)),
            }))}
          >
            {t('sidebar.skip.skip')}
          </Menu>
        </>
      }
    />
  );
}

function Reason(props: { onKeep: (reason: string) => void; onCancel: () => void }) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useWhen([], () => {
    form.current?.querySelector('input')?.focus();
  });
  return (
    <form
      ref={form}
      class="cp-finding__reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) props.onKeep(reason.trim());
        else setMissing(true);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <Field
        label={t('sidebar.skip.reason')}
        {...(missing && !reason.trim() && { error: t('sidebar.skip.reasonMissing') })}
      >
        <TextInput value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </Field>
      <div class="cp-card__acts">
        <Button kind="primary" type="submit">
          {t('sidebar.skip.keep')}
        </Button>
        <Button kind="plain" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
