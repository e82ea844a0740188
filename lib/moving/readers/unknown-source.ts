/** A source that no reader knows. */
export class UnknownSource extends Error {}

/** Files that were given as one and come from several sites: their numbers mean different texts. */
export class SeveralSites extends UnknownSource {}
