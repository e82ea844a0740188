import { answerHolidays } from '@/lib/holidays/calendar-route';

export const GET = answerHolidays;
