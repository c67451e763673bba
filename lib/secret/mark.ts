/**
 * By this a copied password is recognised again without being kept: a salted digest that is slow to work out on purpose. It
 * stays in memory, and only until the clipboard is emptied. Both in hexadecimal.
 */
export interface Mark {
  salt: string;
  digest: string;
}

export const isMark = (value: unknown): value is Mark => {
  const { salt, digest } = (value ?? {}) as Record<string, unknown>;
  return typeof salt === 'string' && SALT.test(salt) && typeof digest === 'string' && DIGEST.test(digest);
};
export const SALT = /^[0-9a-f]{32}$/;
export const DIGEST = /^[0-9a-f]{64}$/;

const ROUNDS = 200_000;

export async function markOf(text: string, salt = hexOf(crypto.getRandomValues(new Uint8Array(16)))): Promise<Mark> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(text), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode(salt), iterations: ROUNDS };
  return { salt, digest: hexOf(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256))) };
}

export const isMarked = async (text: string, { salt, digest }: Mark): Promise<boolean> =>
  (await markOf(text, salt)).digest === digest;

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
