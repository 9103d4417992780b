import { useId, useRef, useState } from 'preact/hooks';
import { changeGuide, undoGuide } from '../../app/change-guide';
import type { Finding } from '../../domain/style-guide/finding';
import { Button } from '../controls/button';
import { Field, TextInput } from '../controls/field';
import { LevelWord } from '../controls/marks';
import { Menu } from '../controls/menu';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';
import { useSidebar } from './state';

type Way = 'once' | 'post' | 'off';
const ways: readonly Way[] = ['once', 'post', 'off'];

/** One finding as an editor's pencil note: what, where, why, and one tap to mend. */
export function FindingCard(props: {
  finding: Finding;
  /** The text that was checked. */
  text: string;
  busy: boolean;
  onMend: () => void;
  /** The finding under the pointer or the focus, or nothing. */
  onActive: (finding?: Finding) => void;
}) {
  const { t, say } = useTexts();
  const state = useSidebar();
  const { finding, text } = props;
  const [why, setWhy] = useState(false);
  const [over, setOver] = useState<Way>();
  const id = useId();
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
    <li
      class={`cp-card cp-finding cp-finding--${finding.level}`}
      data-finding={finding.rule}
      tabIndex={-1}
      aria-labelledby={id}
      onMouseEnter={() => props.onActive(finding)}
      onMouseLeave={() => props.onActive()}
      onFocusIn={() => props.onActive(finding)}
      onFocusOut={() => props.onActive()}
    >
      <div class="cp-finding__head">
        <h3 id={id}>{title}</h3>
        <LevelWord level={finding.level} />
      </div>
      <Sentence finding={finding} text={text} sentence={say(finding.message, finding.params)} />
      {why && (
        <p class="cp-finding__why" id={`${id}-why`}>
          {say(`rules.${area}.why`)}
        </p>
      )}
      {over ? (
        <Reason onKeep={(reason) => void skip(over, reason)} onCancel={() => setOver(undefined)} />
      ) : (
        <div class="cp-finding__acts">
          {finding.fix && (
            <Button kind="primary" disabled={props.busy} onClick={props.onMend}>
              <span class="cp-ellipsis">{mendLabel(finding, text, t, say)}</span>
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
          <span class="cp-grow" />
          <Button
            kind="plain"
            aria-expanded={why}
            aria-controls={why ? `${id}-why` : undefined}
            onClick={() => setWhy(!why)}
          >
            {t('sidebar.check.why')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The sentence with the words of the draft tinted; put in front when the sentence does not say them. */
function Sentence(props: { finding: Finding; text: string; sentence: string }) {
  const { finding, text, sentence } = props;
  // What is said of the whole post is said of none of its words.
  const words = finding.whole
    ? ''
    : text.slice(finding.from, finding.to).replace(/\s+/gu, ' ').trim();
  const mark = (shown: string) => <mark class={`cp-tint cp-tint--${finding.level}`}>{shown}</mark>;
  const said = [words, String(finding.params.found ?? ''), ...Object.values(finding.params)]
    .map(String)
    .find((part) => part.length > 1 && words.includes(part) && sentence.includes(part));
  if (said) {
    const at = sentence.indexOf(said);
    return (
      <p class="cp-finding__text">
        {sentence.slice(0, at)}
        {mark(said)}
        {sentence.slice(at + said.length)}
      </p>
    );
  }
  return (
    <p class="cp-finding__text">
      {words && words.length <= 60 && <>{mark(words)} — </>}
      {sentence}
    </p>
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

/** "→ пятница" when the new words are short and look different, otherwise the act in a word. */
function mendLabel(
  { fix, fixLabel, from, to }: Finding,
  text: string,
  t: ReturnType<typeof useTexts>['t'],
  say: ReturnType<typeof useTexts>['say'],
): string {
  if (fixLabel) return say(fixLabel);
  const words = fix?.text.trim() ?? '';
  if (!words) return t(fix?.text === '' ? 'sidebar.check.drop' : 'sidebar.check.mend');
  const before = text.slice(fix?.from ?? from, fix?.to ?? to).trim();
  const fits = words.length <= 18 && !words.includes('\n');
  return fits && looksOf(words) !== looksOf(before) ? `→ ${words}` : t('sidebar.check.mend');
}

const lookAlikes: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  І: 'I',
};

function looksOf(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/[аеорсухіАВЕКМНОРСТХІ]/gu, (l) => lookAlikes[l] ?? l);
}
