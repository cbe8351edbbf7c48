/** A phrase, or its forms by the plural category of the number `n`. */
export type Phrase = string | { readonly one: string; readonly other: string };

/** The same keys in another language: a string where it was a string, both forms where there were two. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : { readonly one: string; readonly other: string } };
