import { useEffect, useRef, useState } from 'preact/hooks';
import type { PostQuery } from '../../../app/desk';
import {
  type ExportWords,
  type LogColumn,
  logColumns,
  type WriteLog,
} from '../../../app/export-log';
import { type Evidence, networkIds, postStates } from '../../../domain/records';
import { number } from '../../../i18n/format';
import type { Translator } from '../../../i18n/translator';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { Notice, Progress } from '../../controls/states';
import { useTexts } from '../../controls/texts';

const formats = ['xlsx', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/** Writes what the filters leave into a file; can be stopped on the way, and says how many rows were written. */
export function ExportForm(props: {
  writeLog: WriteLog;
  query: PostQuery;
  /** Number of posts that match now. */
  count: number;
  /** What the filters leave, in words; '' without filters. */
  filtered: string;
  /** Name of the file without its ending. */
  fileName: (format: Format) => string;
  timeZone: string;
  saveFile: (blob: Blob, name: string) => void;
  onClose: () => void;
}) {
  const texts = useTexts();
  const { t, language } = texts;
  const [format, setFormat] = useState<Format>('xlsx');
  const [at, setAt] = useState<{ done: number; of: number }>();
  const [end, setEnd] = useState<{ rows: number; name: string } | 'stopped' | 'failed'>();
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const write = async () => {
    const stopper = new AbortController();
    stop.current = stopper;
    setEnd(undefined);
    setAt({ done: 0, of: props.count });
    let rows = 0;
    try {
      const file = await props.writeLog(props.query, format, exportWords(texts, props.timeZone), {
        signal: stopper.signal,
        progress: (done, of) => {
          rows = done;
          setAt({ done, of });
        },
      });
      const name = props.fileName(format);
      props.saveFile(file, name);
      setEnd({ rows, name });
    } catch {
      setEnd(stopper.signal.aborted ? 'stopped' : 'failed');
    }
    setAt(undefined);
  };

  return (
    <Dialog
      title={t('log.export.title')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          <Button kind="primary" disabled={at !== undefined || props.count === 0} onClick={write}>
            {t('log.export.save')}
          </Button>
        </>
      }
    >
      <div class="cp-stack">
        <p>
          {t('log.export.about', { n: props.count })}
          {props.filtered && ` ${t('log.export.filtered', { filters: props.filtered })}`}
        </p>
        <fieldset class="cp-stack">
          <legend class="cp-field__label">{t('log.export.format')}</legend>
          {formats.map((one) => (
            <label class="cp-check" key={one}>
              <input
                type="radio"
                name="log-export-format"
                checked={format === one}
                onChange={() => setFormat(one)}
              />
              <span>{t(`log.export.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        {at && (
          <Progress
            label={t('log.export.writing', { done: number(language, at.done) })}
            done={at.done}
            of={at.of}
            onCancel={() => stop.current?.abort()}
          />
        )}
        {end === 'stopped' && <Notice>{t('log.export.stopped')}</Notice>}
        {end === 'failed' && <Notice kind="error">{t('log.export.failed')}</Notice>}
        {typeof end === 'object' && (
          <Notice kind="ok">{t('log.export.done', { n: end.rows, name: end.name })}</Notice>
        )}
      </div>
    </Dialog>
  );
}

const evidences: readonly Evidence[] = ['answer', 'page', 'hand'];

/** The reader's words for headers and codes, as the catalogue has them. */
function exportWords({ t, say }: Translator, timeZone: string): ExportWords {
  const header = (column: LogColumn) =>
    column === 'length' || column === 'secondsComposing'
      ? t(`log.export.header.${column}`)
      : t(`log.column.${column}`);
  const words = <C extends string>(codes: readonly C[], stem: string) =>
    Object.fromEntries(codes.map((code) => [code, say(`${stem}.${code}`)]));
  return {
    headers: Object.fromEntries(
      logColumns.map((column) => [column, header(column)]),
    ) as ExportWords['headers'],
    values: {
      network: words(networkIds, 'common.network'),
      state: words(postStates, 'log.state'),
      evidence: words(evidences, 'log.evidence'),
    },
    timeZone,
  };
}
