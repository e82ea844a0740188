import type { Templates } from './template';

const optional = (given: string, text: string) => (given ? text : '');

export const english: Templates = {
  missing: {
    publisher: 'full name of the publisher',
    address: 'postal address of the publisher',
    email: 'e-mail address of the publisher',
    responsible: 'name of the person responsible for the content',
    owners: 'who owns the publisher, directly and in the end',
  },
  kept: ['What', 'For how long'],

  imprint: ({ name, site, must, may }) => ({
    headline: 'Imprint',
    standfirst: `Who publishes ${name}, who owns it, and who pays for it.`,
    text: `## Publisher

${must.publisher}

${must.address}

E-mail: ${must.email}

Site: ${site}

${optional(may.registration, `Registration: ${may.registration}`)}

You can also reach us through [the contact page](/en/contact).

## Responsible for the content

${must.responsible}

## Owners

${must.owners}

Whoever holds a share that lets them influence the business or the editorial line is named here, and so is the person behind them where they hold it for someone else. A change is entered on this page within one month.

## Public money

${may.funding || 'This publication receives no public money, and no state, ministry, agency or public company advertises in it.'}

No one who pays, owns or advertises has a say in what is published. Editorial decisions are taken by the newsroom alone; how it works is written in [our principles](/en/principles).

## Notice about content

If you think that something on this site is against the law, write to the address above and say where it stands and why. You will be told what was decided.`,
  }),

  privacy: ({ name, must, may, kept }) => ({
    headline: 'Privacy notice',
    standfirst: `What ${name} learns about you, why, for how long, and what you can ask of us.`,
    text: `## In short

You can read everything here without an account, without cookies and without being followed. There is no advertising, no analytics service, and nothing on our pages is loaded from anyone else unless you press a button that says so. We store no network addresses.

## Who is responsible

${must.publisher}, ${must.address}. Write to ${must.email} about anything on this page.

## What happens when you read

Your browser sends a request to our server, which needs your network address to answer it. The address is not written into our database. A page that stays open for five seconds is counted: the story, its language and the day, and nothing about you. Browsers that ask not to be tracked (DNT or Global Privacy Control) are not counted.

What you save for later, your choice of colours and size of type, and a comment you have not sent yet are kept by your own browser. If you sign in, your account keeps the list of saved stories and the choice of display as well, so that they are on your other devices; they are erased with it. Otherwise we do not receive them.

A video or post of another service stands on our pages as a link. It is shown in the page only when you press “Play it here” or “Show it here”, and from then on that service's own terms apply.

## What happens when you write to us

**A comment.** We keep the name you give, the text, the time, the language, and your e-mail address if you choose to give one. The address is never shown; we use it to tell you what became of your comment or that someone has answered, and every letter has a link that stops them. So that one person cannot pretend to be many, we keep two codes made from your network address with a secret and a number that changes every month. Nobody can turn them back into an address.

**A like, a report, a report of a typo.** We keep what you marked, and the same codes.

**A message through the contact page.** We keep your name, your address and the message, to answer you.

**An account.** We keep your name, your e-mail address, and your password in a form from which it cannot be read.

The first time you send something, your browser receives a cookie with a random name that we have signed. It says nothing about you; it keeps others in your network from using up your share. If you sign in, a second cookie keeps you signed in. Both are necessary for what you asked for, so we do not ask for consent to them.

## Why we may

To let you comment and to answer you, we process your data because you asked us to (Article 6(1)(b) of the EU General Data Protection Regulation, where it applies). To keep discussions civil and the site in working order, we rely on our legitimate interest (Article 6(1)(f)), which we have weighed against yours: that is why addresses are stored only as codes, and only for a short time. To be able to give reasons for a refused comment, we follow the law (Article 6(1)(c)).

## How long we keep it

${kept}

## Who receives it

The people of our newsroom who need it, and the companies that run our server and deliver our mail, on our instructions. If the newsroom has switched on an outside service against advertising (Akismet), that service is sent the text of a comment that no other rule has held, with its name, address and network address. We sell nothing and share nothing else.

## What you can ask

You can see, correct and erase your own comments with the link you were given when you wrote them, or in your account, where you can also take all of them away in a file. You can ask us for what we hold about you, to correct or erase it, to restrict its use, or you can object to its use. Write to ${must.email}; we answer within one month. What a journalist has published stays, as the law on freedom of expression provides, but we correct what is wrong.

You may also complain to a data protection authority${optional(may.dataAuthority, `: ${may.dataAuthority}`)}, in the country where you live or work or where you think the law was broken.

## Changes

The date under the title says when this notice was last changed. We announce a change that affects you before it takes effect.`,
  }),

  rules: ({ name, must }) => ({
    headline: 'Rules for comments',
    standfirst: `What may be written under the stories of ${name}, who decides, and what you can do about a decision.`,
    text: `## What we ask for

Argue with what was said, not with whoever said it. Say where you know it from. Write in any language: one discussion holds them all. Criticism of the powerful, of this paper and of its owners is welcome; so is anger, as long as it is about the matter.

A comment is refused only for one of the reasons below. Whoever is refused is told which.

## What is not published

### Off topic {#off-topic}

A comment belongs to the story it stands under. We refuse what has nothing to do with it, what repeats the same text again and again, and general remarks about other stories.

### Insults {#insult}

We refuse words whose only purpose is to degrade a person: abuse, mockery of names, looks or illness, and attacks on other commenters. Harsh criticism of what someone did or said is not an insult.

### Hatred {#hate}

We refuse hatred or contempt for people because of their origin, nationality, language, religion, sex, sexual orientation, disability or age, and the denial or praise of crimes against them.

### Threats {#threat}

We refuse threats, calls for violence, and wishes that someone be harmed, whomever they are aimed at and however they are disguised.

### False statements of fact {#false}

We refuse statements of fact that are demonstrably untrue and can do harm, above all about living people, about health, and about elections. An opinion that we do not share is not a false statement.

### Private matters {#private}

We refuse what belongs to the private life of others: addresses, telephone numbers, documents, photographs, health and family matters, and letters that were not meant for the public.

### Advertising {#advertising}

We refuse advertising for goods, services, sites, channels and collections of money, paid or not. A link that supports what you say is welcome.

### Against the law {#illegal}

We refuse what the law forbids: among other things incitement to hatred, defamation, instructions for crimes, and the works of others without their permission.

### Other reasons {#other}

We refuse what cannot be read or answered, for example text without meaning, text meant to mislead programs or readers, and a name that pretends to be someone else. The moderator says in a note what it was.

## Who decides

Rules of the program look at each comment as it comes in: certain words, more than one link, capital letters, unseen characters, a first comment. They can hold a comment back; they never refuse one, except what only a program can have sent, which is kept as advertising. A person reads what is held and decides. A moderator can also take down what is already published, by their own observation or because readers reported it. Whoever breaks these rules again and again can be kept from commenting for a time or, in grave cases, altogether.

## What you are told

When your comment is refused or taken down, your receipt says what was decided, when, by whom, for which of the reasons above and on which words, and whether a program took part. Keep the link that you were given when you sent it.

## If you do not agree

You can ask for another look, once, on the same page and free of charge. Someone other than the first moderator decides. You can also turn to a certified out-of-court dispute settlement body or to a court, and you can write to ${must.email}.

## Reporting

Every comment has a button to report it; no account is needed. Say what is wrong with it. Something that is against the law can also be reported to ${must.email}, with its address and the reason; you will be told what was decided.

## Changes

The date under the title says when these rules were last changed. We announce a change before it takes effect, and it does not apply to what was written before.`,
  }),

  accessibility: ({ name, must }) => ({
    headline: 'Accessibility',
    standfirst: `How ${name} can be used by everyone, what does not work yet, and how to tell us.`,
    text: `## Our aim

This site is meant to be readable and usable by everyone. It is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, and with them the European standard EN 301 549. Every kind of page is checked by a program with each version, and by keyboard.

## What you can rely on

- Everything can be read, commented on and reported without a mouse and without scripts.
- Text can be made larger, with a mode of high contrast, and there are light and dark colours, under *Display* at the top of each page.
- Each page has a heading structure, a link that skips to the text, and a focus that can be seen. Words in other languages are marked as such.
- Pictures in stories have a description. Maps have a list with the same links beside them.
- Nothing moves by itself for those whose device asks for less motion.

## What does not work yet

- Videos and posts of other services are shown only when you ask for them. We cannot vouch for their players, subtitles or contrast; the link beside them leads to the source.
- Diagrams in some stories are pictures. Their description gives the essence, not each figure.

## Tell us

If something cannot be read or used, or you need a text in another form, write to ${must.email} or through [the contact page](/en/contact), and say on which page. We answer within two weeks. If our answer does not help, you can turn to the authority for accessibility in your country.

## How this statement was made

It rests on our own tests of the current version, by program and by keyboard, and is looked at again whenever the site changes in substance. The date under the title says when that was last done.`,
  }),

  principles: ({ name, must }) => ({
    headline: 'Principles and corrections',
    standfirst: `How the newsroom of ${name} works, and what it does when it was wrong.`,
    text: `## Independence

The newsroom alone decides what is published, when and in which words. Owners, funders, advertisers, governments and organisations that we report on have no say in it and do not see stories before they appear. Whoever has an interest in a matter does not write about it, or says so in the text.

## Accuracy

We name our sources wherever we can. A claim that matters rests on a document or on two sources that do not depend on each other. Whoever is accused of something is asked before publication and has time to answer. What we do not know, we say. News, analysis and opinion are marked as what they are.

## Sources

We protect those who speak to us in confidence, and say why a source is not named. We do not pay for information. What people say is quoted in their own words; a translation keeps the sense, and we keep the original.

## People

We respect the presumption of innocence, private life and grief. Children are not named in connection with crime. Origin, faith or illness are mentioned only where the matter cannot be understood without them.

## Languages

Editions in different languages have the same facts. Each says when it was published and changed. Where an edition has not caught up with the text it was translated from, it says so itself.

## Pictures

Pictures are not altered beyond light, colour and cropping. A drawing, a montage or a generated picture is called that in its caption. Every picture names who made it.

## Corrections

If we got a fact wrong, we correct it as soon as we know, in every language, and say in the story what was wrong and when it was put right. All corrections stand on [one page](/en/corrections), with a feed. A misspelling is mended without a note. A story is not removed because it is inconvenient; if one has to be withdrawn, its address says so, and why.

To report a misspelling, select the words in the story. To report an error of fact, write to ${must.email} or through [the contact page](/en/contact). You get an answer.

## Responsibility

${must.responsible} answers for these principles. Whoever thinks that we have broken them can write to ${must.email}.`,
  }),

  ai: ({ name, must }) => ({
    headline: 'Use of artificial intelligence',
    standfirst: `What machines do and do not do in the newsroom of ${name}.`,
    text: `## People answer for every text

Everything that appears here was read and released by a person of the newsroom, who answers for it. No text, headline, translation or picture is published by a machine alone.

## What machines may help with

- Proposing a translation, which a translator then goes through sentence by sentence.
- Spelling, typography, and comparing numbers and names between languages.
- Searching in documents and turning speech into text, with every quotation checked against the source.
- Holding back comments that look like advertising or abuse, for a person to read. Our [rules for comments](/en/rules) say how.

## What they are not used for

- Inventing quotations, sources, people or events.
- Pictures or sounds that could be taken for real ones.
- Deciding what is news, who is heard, or which comment is refused.

## Marked where it matters

Where a machine took a substantial part in a text, the text says so. A picture that was made by a machine is called that in its caption. An edition that was translated says from which it was, and what it does not have yet.

## Your data

We do not give what readers send us to anyone for training machines. Unpublished texts and confidential material are not put into services that keep what they are given.

## Questions

Write to ${must.email}. We keep this page up to date; the date under the title says when it was last changed.`,
  }),
};
