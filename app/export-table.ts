import { writeXlsxStream } from 'hucre/xlsx';
import Papa from 'papaparse';
import { guardCell } from '../domain/log/csv-cell';
import type { Language } from '../domain/records';

/** A cell; null is an empty one. */
export type TableCell = string | number | null;

export interface ExportTable {
  /** Name of the sheet, at most 31 characters. */
  name: string;
  header: string[];
  rows: TableCell[][];
}

/**
 * A small table as a file a spreadsheet opens rightly: CSV is UTF-8 with BOM, semicolons and the
 * language's decimal sign; nothing in it runs as a formula.
 */
export async function exportTable(
  table: ExportTable,
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<Blob> {
  return format === 'csv' ? asCsv(table, language) : asXlsx(table);
}

function asCsv({ header, rows }: ExportTable, language: Language): Blob {
  const words = (cell: TableCell) => {
    if (cell === null) return '';
    if (typeof cell === 'string') return guardCell(cell);
    return language === 'en' ? String(cell) : String(cell).replace('.', ',');
  };
  const lines = Papa.unparse([header.map(words), ...rows.map((row) => row.map(words))], {
    delimiter: ';',
    newline: '\r\n',
  });
  return new Blob(['\ufeff', `${lines}\r\n`], { type: 'text/csv;charset=utf-8' });
}

async function asXlsx({ name, header, rows }: ExportTable): Promise<Blob> {
  const stream = writeXlsxStream(rows, {
    name,
    freezePane: { rows: 1 },
    columns: header.map((title, at) => ({ header: title, width: at === 0 ? 44 : 22 })),
  });
  const parts: BlobPart[] = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value as Uint8Array<ArrayBuffer>);
  }
  return new Blob(parts, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}
