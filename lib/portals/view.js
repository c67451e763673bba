/** What a reading of a page says to the rest of Latchkey: plain data, no elements, never a password. */
export {};
