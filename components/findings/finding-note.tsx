import type { ComponentChildren, Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Finding } from '../../domain/style-guide/finding';
import { Button } from '../controls/button';
import { LevelWord } from '../controls/marks';
import { useTexts } from '../controls/texts';

/** One finding as an editor's pencil note: what, where and, when asked, why; what can be done about it stands below. */
export function FindingNote(props: {
  finding: Finding;
  /** The text that was checked. */
  text: string;
  title: string;
  why: string;
  /** What the guide says about it, below "why". */
  more?: ComponentChildren;
  /** The buttons of the note. */
  acts?: ComponentChildren;
  /** Stands in place of the buttons, "why" included. */
  instead?: ComponentChildren;
  /** Is it the one people are at? */
  lit?: boolean;
  /** Is it the one the Tab key comes to? */
  inTabOrder?: boolean;
  note?: Ref<HTMLLIElement>;
  /** Is the note under the pointer, or does it hold the focus? */
  onActive?: (active: boolean, by: 'pointer' | 'focus') => void;
}) {
  const { t } = useTexts();
  const { finding, onActive } = props;
  const [why, setWhy] = useState(false);
  const id = useId();
  return (
    <li
      ref={props.note}
      class={`cp-card cp-finding cp-finding--${finding.level} ${props.lit ? 'cp-finding--lit' : ''}`}
      data-finding={finding.rule}
      tabIndex={props.inTabOrder ? 0 : -1}
      aria-labelledby={id}
      aria-current={props.lit || undefined}
      onMouseDown={keepSelection}
      onMouseEnter={() => onActive?.(true, 'pointer')}
      onMouseLeave={() => onActive?.(false, 'pointer')}
      onFocusIn={() => onActive?.(true, 'focus')}
      onFocusOut={() => onActive?.(false, 'focus')}
    >
      <div class="cp-finding__head">
        <h3 id={id}>{props.title}</h3>
        <LevelWord level={finding.level} />
      </div>
      <p class="cp-finding__text">
        <FindingSentence finding={finding} text={props.text} />
      </p>
      {why && (
        <div class="cp-finding__why" id={`${id}-why`}>
          <p>{props.why}</p>
          {props.more}
        </div>
      )}
      {props.instead ?? (
        <div class="cp-finding__acts">
          {props.acts}
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

/**
 * A press on the note's own words gives it the focus and leaves the selection in the draft alone; the controls and
 * what the guide says are pressed and selected as ever.
 */
function keepSelection(event: MouseEvent & { currentTarget: HTMLElement }) {
  if ((event.target as Element).closest('button,input,label,.cp-finding__why')) return;
  event.preventDefault();
  event.currentTarget.focus();
}

/** The sentence with the words of the draft tinted; put in front when the sentence does not say them. */
export function FindingSentence({ finding, text }: { finding: Finding; text: string }) {
  const { say } = useTexts();
  const sentence = say(finding.message, finding.params);
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
      <>
        {sentence.slice(0, at)}
        {mark(said)}
        {sentence.slice(at + said.length)}
      </>
    );
  }
  return (
    <>
      {words && words.length <= 60 && <>{mark(words)} — </>}
      {sentence}
    </>
  );
}
