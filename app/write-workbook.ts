import { unzipSync, Zip, ZipPassThrough } from 'fflate';
import { writeXlsxStream } from 'hucre/xlsx';

/** A cell; null is an empty one. A moment is a number in a column with a `format` for it, see `momentInSheet`. */
export type SheetCell = string | number | null;

export interface SheetColumn {
  header: string;
  /** In characters. */
  width: number;
  /** How the spreadsheet shows the numbers of the column, for example "dd.mm.yyyy hh:mm". */
  format?: string;
}

/** A sheet has no more rows and a cell no more UTF-16 code units; Excel calls a file with more damaged. */
const most = { rows: 1_048_576, text: 32_767 };

/** Characters of a sheet's XML gathered before they are packed. */
const gathered = 64 * 1024;

/**
 * Rows as an XLSX file of one sheet, or of as many as they fill; the headers stand above each. Rows are
 * packed as they come, so that a long table stays small in memory. A text too long for a cell ends in "…".
 * @param name of the sheet, at most 31 characters
 * @param portions rows, some at a time
 * @param rowsInSheet with the headers
 */
export async function writeWorkbook(
  name: string,
  columns: readonly SheetColumn[],
  portions: AsyncIterable<SheetCell[][]> | Iterable<SheetCell[][]>,
  rowsInSheet = most.rows,
): Promise<Blob> {
  const { head, tail, styles } = readFrame(await frameOf(name, columns, 1));
  const writeRow = rowWriter(styles);
  const file: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    file.push(chunk);
  });
  let sheets = 0;
  let row = 0;
  let xml = '';
  let part: PackedPart | undefined;
  const open = () => {
    sheets += 1;
    part = new PackedPart(sheetPath(sheets));
    zip.add(part);
    xml = head;
    row = 1;
    return part;
  };
  for await (const portion of portions) {
    for (const cells of portion) {
      if (row === rowsInSheet) {
        await part?.end(xml + tail);
        part = undefined;
      }
      part ??= open();
      xml += writeRow(++row, cells);
      if (xml.length > gathered) {
        await part.write(xml);
        xml = '';
      }
    }
  }
  part ??= open();
  await part.end(xml + tail);
  for (const [path, bytes] of Object.entries(await frameOf(name, columns, sheets))) {
    if (path.startsWith(sheetFolder)) continue;
    const small = new PackedPart(path);
    zip.add(small);
    await small.end(bytes);
  }
  zip.end();
  return new Blob(file, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

/**
 * A clock time as a spreadsheet counts it, in days: a spreadsheet has no time zones.
 * @param day "YYYY-MM-DD"
 * @param time "HH:MM"
 */
export function momentInSheet(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00Z`) / 86_400_000 + 25_569;
}

const sheetFolder = 'xl/worksheets/';
const sheetPath = (number: number) => `${sheetFolder}sheet${number}.xml`;

/** The parts of a workbook with so many sheets of one row: everything but the rows. */
async function frameOf(
  name: string,
  columns: readonly SheetColumn[],
  sheets: number,
): Promise<Record<string, Uint8Array>> {
  const row = columns.map(() => 0);
  const stream = writeXlsxStream(Array<number[]>(sheets).fill(row), {
    name,
    freezePane: { rows: 1 },
    maxRowsPerSheet: 2,
    compress: false,
    columns: columns.map(({ header, width, format }) => ({
      header,
      width,
      ...(format && { style: { numFmt: format } }),
    })),
  });
  return unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** What stands before the rows of a sheet and after them, and the attribute of each column's cells. */
function readFrame(frame: Record<string, Uint8Array>) {
  const sheet = new TextDecoder().decode(frame[sheetPath(1)]);
  const from = sheet.indexOf('<row r="2"');
  const to = sheet.indexOf('</sheetData>');
  const cells = sheet.slice(from, to).matchAll(/<c r="([A-Z]+)2"( s="\d+")?/g);
  return {
    head: sheet.slice(0, from),
    tail: sheet.slice(to),
    styles: [...cells].map(([, letters = '', style = '']) => ({ letters, style })),
  };
}

function rowWriter(
  styles: readonly { letters: string; style: string }[],
): (row: number, cells: readonly SheetCell[]) => string {
  const opened = styles.map(({ letters }) => `<c r="${letters}`);
  const asNumber = styles.map(({ style }) => `"${style}><v>`);
  const asText = styles.map(({ style }) => `"${style} t="inlineStr"><is><t`);
  return (row, cells) => {
    let xml = `<row r="${row}">`;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      if (typeof cell === 'number') {
        if (Number.isFinite(cell)) xml += `${opened[at]}${row}${asNumber[at]}${cell}</v></c>`;
      } else if (cell) {
        xml += `${opened[at]}${row}${asText[at]}${textInSheet(cell)}</t></is></c>`;
      }
    }
    return `${xml}</row>`;
  };
}

/** What cannot stand in XML as it is, and what a spreadsheet would take for a code of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML does not know
const strange = /[&<>\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The end of the opening tag and the text, its spaces and lines kept. */
function textInSheet(whole: string): string {
  const text = whole.length > most.text ? cut(whole) : whole;
  const kept = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve">' : '>';
  return (
    kept +
    text.replace(
      strange,
      (sign) =>
        named[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
  );
}

/** As much of the text as a cell holds; no sign is cut in two. */
function cut(text: string): string {
  return `${text.slice(0, most.text - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

const encoder = new TextEncoder();

/** A part of the archive packed by the browser itself, which is several times as fast as a script. */
class PackedPart extends ZipPassThrough {
  override compression = 8;
  readonly #packer = new CompressionStream('deflate-raw');
  readonly #into = this.#packer.writable.getWriter();
  readonly #packed = this.#handOver();

  /** Adds to the part; answers when there is room for more. */
  async write(data: string | Uint8Array): Promise<void> {
    this.push(typeof data === 'string' ? encoder.encode(data) : data);
    await this.#into.ready;
  }

  /** Adds the last of the part; answers when all of it is in the archive. */
  async end(data: string | Uint8Array): Promise<void> {
    this.push(typeof data === 'string' ? encoder.encode(data) : data, true);
    await this.#packed;
  }

  protected override process(chunk: Uint8Array<ArrayBuffer>, final: boolean): void {
    // What fails here is thrown where the packed bytes are awaited.
    this.#into.write(chunk).catch(() => undefined);
    if (final) this.#into.close().catch(() => undefined);
  }

  async #handOver(): Promise<void> {
    const from = this.#packer.readable.getReader();
    for (let read = await from.read(); !read.done; read = await from.read()) {
      this.ondata(null, read.value, false);
    }
    this.ondata(null, new Uint8Array(), true);
  }
}
