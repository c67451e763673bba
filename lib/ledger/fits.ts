import type * as v from 'valibot';

/**
 * A quick look at a stored row. Valibot takes notes of every field that it looks at, and our pages wait for it at each
 * opening; most rows have nothing wrong with them. It says yes only to what the schema accepts as it stands. To all else it
 * says no, also to what it does not know to look at: then the schema itself has to be asked.
 */
export type Look = (value: unknown) => boolean;

/** What of valibot's schemas and of the steps in their pipes is read here. */
interface Shape {
  type: string;
  pipe?: Shape[];
  entries?: Record<string, Shape>;
  wrapped?: Shape;
  default?: unknown;
  item?: Shape;
  options?: unknown[];
  literal?: unknown;
  requirement?: unknown;
}

const never: Look = () => false;

export const lookBy = (schema: v.GenericSchema): Look => lookOf(schema as unknown as Shape);

function lookOf(shape: Shape): Look {
  if (!shape.pipe) return lookOfType(shape);
  const steps = shape.pipe.slice(1).map(lookOfStep);
  return steps.reduce((before, step) => (value) => before(value) && step(value), lookOfType(shape));
}

function lookOfType({ type, entries, wrapped, item, options, literal, ...shape }: Shape): Look {
  if (type === 'string' || type === 'boolean') return (value) => typeof value === type;
  if (type === 'literal') return (value) => value === literal;
  if (type === 'picklist' && options) return (value) => options.includes(value);
  if (type === 'strict_object' && entries) return lookOfRow(entries);
  if (type === 'optional' && wrapped && shape.default === undefined) {
    const look = lookOf(wrapped);
    return (value) => value === undefined || look(value);
  }
  if (type === 'array' && item) {
    const look = lookOf(item);
    return (value) => Array.isArray(value) && value.every(look);
  }
  return never;
}

/** After the type of a text or a list was looked at. */
function lookOfStep({ type, requirement }: Shape): Look {
  if (requirement instanceof RegExp) return (value) => typeof value === 'string' && requirement.test(value);
  if (typeof requirement !== 'number') return never;
  if (type === 'max_length') return (value) => (value as string | unknown[]).length <= requirement;
  if (type === 'min_length') return (value) => (value as string | unknown[]).length >= requirement;
  return never;
}

function lookOfRow(entries: Record<string, Shape>): Look {
  const looks = new Map(Object.entries(entries).map(([key, shape]) => [key, lookOf(shape)]));
  const needed = Object.keys(entries).filter((key) => entries[key]?.type !== 'optional');
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const row = value as Record<string, unknown>;
    for (const key in row) if (!looks.get(key)?.(row[key])) return false;
    return needed.every((key) => row[key] !== undefined);
  };
}
