/** The same keys as the English catalogue, each with a text: a missing string does not compile. */
export type Shape<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Shape<T[Key]> };
