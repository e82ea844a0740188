import { calendarRoute } from '@/lib/meetings/calendar-route';

export const GET = calendarRoute('all');
