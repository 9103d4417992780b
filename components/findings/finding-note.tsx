import type { ComponentChildren } from 'preact';
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
  /** The buttons of the note. */
  acts?: ComponentChildren;
  /** Stands in place of the buttons, "why" included. */
  instead?: ComponentChildren;
  /** Is the note under the pointer or does it hold the focus? */
  onActive?: (active: boolean) => void;
}) {
  const { t } = useTexts();
  const { finding, onActive } = props;
  const [why, setWhy] = useState(false);
  const id = useId();
  return (
    <li
      class={`cp-card cp-finding cp-finding--${finding.level}`}
      data-finding={finding.rule}
      tabIndex={-1}
      aria-labelledby={id}
      onMouseEnter={() => onActive?.(true)}
      onMouseLeave={() => onActive?.(false)}
      onFocusIn={() => onActive?.(true)}
      onFocusOut={() => onActive?.(false)}
    >
      <div class="cp-finding__head">
        <h3 id={id}>{props.title}</h3>
        <LevelWord level={finding.level} />
      </div>
      <p class="cp-finding__text">
        <FindingSentence finding={finding} text={props.text} />
      </p>
      {why && (
        <p class="cp-finding__why" id={`${id}-why`}>
          {props.why}
        </p>
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
