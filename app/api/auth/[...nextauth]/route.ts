import { answerAuth } from '@/lib/people/auth-route';

export { answerAuth as GET, answerAuth as POST };
