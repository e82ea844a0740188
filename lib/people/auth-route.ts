import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { databaseTrouble } from '@/db/unavailable';
import { refused } from '../actions/form';
import { statusOf } from '../ground/reasons';
import { refusalHeaders } from '../ground/refusal';
import { authOptions, isSecure, type SessionOutcome } from './auth';

type Context = { params: Promise<{ nextauth: string[] }> };

const callbackCookie = () => `${isSecure() ? '__Secure-' : ''}next-auth.callback-url`;
const isAddress = (text: string) => (text.startsWith('/') ? URL.canParse(text, 'http://here.invalid') : URL.canParse(text) && /^https?:/i.test(text));

/**
 * Next-auth's own addresses. What is no address to go back to is left out: next-auth would answer
 * 500.
 */
export async function answerAuth(request: Request, context: Context): Promise<Response> {
  const url = new URL(request.url);
  const back = url.searchParams.get('callbackUrl');
  if (back !== null && !isAddress(back)) url.searchParams.delete('callbackUrl');
  const jar = await cookies();
  const kept = jar.get(callbackCookie())?.value;
  if (kept && !isAddress(kept)) jar.delete(callbackCookie());
  const heard: SessionOutcome = {};
  const response: Response = await NextAuth(authOptions(heard))(new NextRequest(url, request), context);
  if (!heard.failure || databaseTrouble(heard.failure) === null) return response;
  const answer = refused('people.session', heard.failure);
  return Response.json({ reason: answer.reason }, { status: statusOf(answer.reason), headers: refusalHeaders(answer) });
}
