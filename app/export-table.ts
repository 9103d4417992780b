import Papa from 'papaparse';
import { guardCell } from '../domain/log/csv-cell';
import type { Language } from '../domain/records';
import { type SheetCell, writeWorkbook } from './write-workbook';

export interface ExportTable {
  /** Name of the sheet, at most 31 characters. */
  name: string;
  header: string[];
  rows: SheetCell[][];
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
  const words = (cell: SheetCell) => {
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

function asXlsx({ name, header, rows }: ExportTable): Promise<Blob> {
  const columns = header.map((title, at) => ({ header: title, width: at === 0 ? 44 : 22 }));
  return writeWorkbook(name, columns, [rows]);
}
