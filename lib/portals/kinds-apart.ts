import { kindOf } from './concepts';
import type { Piece } from './pieces';
import type { RawList } from './rows';

/** A kind before what follows it, or in brackets behind what it follows. */
const PARTS = /^(.+?)(?:[:：]| [-–—·|] ) *(.+)$|^(.+) [(（](.+)[)）]$/;

/**
 * "App password: Laptop", "Laptop (App password)": where a row says its kind and its name in one text, each becomes a text of
 * its own. Only the first text of a row, and only in the place of kinds: people name things like that as well.
 */
export function withKindsApart(list: RawList, place: string | undefined): RawList {
  const apart = <Row extends { pieces: Piece[] }>(row: Row): Row => {
    const [first, ...rest] = row.pieces;
    return first && (place ?? first.key) === first.key ? { ...row, pieces: [...partsOf(first), ...rest] } : row;
  };
  return { ...list, rows: list.rows.map(apart), neighbours: list.neighbours.map(apart) };
}

function partsOf(piece: Piece): Piece[] {
  const [, before, behind, name = behind, kind = before] = PARTS.exec(piece.text) ?? [];
  if (!kind || !name || kindOf(kind) !== 'app') return [piece];
  return [
    { ...piece, text: kind },
    { text: name, key: `${piece.key}n`, kind: 'value' },
  ];
}
