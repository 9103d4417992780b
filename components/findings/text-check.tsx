import { useRef, useState } from 'preact/hooks';
import { isSafe } from '../../app/check-draft';
import { applyFixes } from '../../domain/style-guide/apply-fix';
import type { Finding } from '../../domain/style-guide/finding';
import { Button } from '../controls/button';
import { Field, TextArea } from '../controls/field';
import { useTexts } from '../controls/texts';
import { changedSpan } from './changed-span';
import { FindingNote } from './finding-note';
import './findings.css';
import { mendLabel } from './mend-label';
import './text-check.css';

/** More notes than this help nobody at once. */
const shownAtMost = 60;

/**
 * A text that belongs to no composer, with what the guide says of it: the notes lead to their words, a tap
 * mends one, another all small ones, and Ctrl+Z in the field takes either back.
 */
export function TextCheck(props: {
  text: string;
  onText: (text: string) => void;
  /** Of this very text. */
  findings: readonly Finding[];
  nameOf: (rule: string) => { title: string; why: string };
  label: string;
  placeholder?: string;
  rows: number;
}) {
  const texts = useTexts();
  const { t } = texts;
  const { text, onText, findings } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const safe = findings.filter(isSafe);
  const write = (mended: string) => {
    setCopied(undefined);
    const field = area.current;
    const { from, to, words } = changedSpan(text, mended);
    field?.focus();
    field?.setSelectionRange(from, to);
    // The one way to write into a field that its own undo knows of.
    if (!field || !document.execCommand?.('insertText', false, words)) onText(mended);
    list.current?.focus();
  };
  const show = ({ from, to, whole }: Finding) => {
    if (whole) return;
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };
  return (
    <div class="cp-text-check">
      <div class="cp-text-check__text">
        <Field label={props.label} quiet>
          <TextArea
            ref={area}
            rows={props.rows}
            value={text}
            placeholder={props.placeholder}
            onInput={(event) => {
              setCopied(undefined);
              onText(event.currentTarget.value);
            }}
          />
        </Field>
        <div class="cp-row cp-text-check__acts">
          <Button
            disabled={!text.trim()}
            onClick={() =>
              navigator.clipboard.writeText(text).then(
                () => setCopied('yes'),
                () => {
                  setCopied('no');
                  area.current?.select();
                },
              )
            }
          >
            {t('guide.try.copy')}
          </Button>
          {safe.length > 1 && (
            <Button onClick={() => write(applyFixes(text, safe).text)}>
              {t('sidebar.check.mendAll', { n: safe.length })}
            </Button>
          )}
        </div>
        <p role="status" class="cp-quiet cp-text-check__count">
          {copied && t(copied === 'yes' ? 'guide.try.copied' : 'guide.try.notCopied')}
          {!copied &&
            text.trim() &&
            (findings.length ? t('guide.try.count', { n: findings.length }) : t('guide.try.clean'))}
        </p>
      </div>
      <ul
        ref={list}
        class="cp-text-check__list"
        tabIndex={-1}
        aria-label={t('sidebar.check.found')}
      >
        {findings.slice(0, shownAtMost).map((finding) => {
          const { title, why } = props.nameOf(finding.rule);
          return (
            <FindingNote
              key={`${finding.rule} ${finding.from} ${finding.message}`}
              finding={finding}
              text={text}
              title={title}
              why={why}
              acts={
                <>
                  {finding.fix && (
                    <Button kind="primary" onClick={() => write(applyFixes(text, [finding]).text)}>
                      <span class="cp-ellipsis">{mendLabel(finding, text, texts)}</span>
                    </Button>
                  )}
                  {!finding.whole && finding.to > finding.from && (
                    <Button kind="plain" onClick={() => show(finding)}>
                      {t('guide.try.show')}
                    </Button>
                  )}
                </>
              }
            />
          );
        })}
      </ul>
    </div>
  );
}
