package fr.acteurs.domain.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * How long traces live. The tender gives them six months at most (3.5); the shortest six months have 181 days (from 1
 * September, or from 31 August to the end of February), so nothing lives longer than 180: the days agreed, a purge that
 * fails for some, and the oldest backup.
 *
 * @param days after which a day of traces is destroyed
 */
public record TraceTerm(int days) {

    /** Beyond this nothing is ever readable, whatever the purge did. */
    public static final Duration READABLE = Duration.ofDays(180);

    /** For so many days in a row a purge may fail before somebody must be told. */
    public static final int MISSED = 5;

    /** How long a backup of traces may be kept; it is for operations to see to it. */
    public static final int BACKUPS = 25;

    /** The most days that may be agreed. */
    public static final int MOST = 150;

    /** @throws IllegalArgumentException when it is too long to keep the promise; the message is French */
    public TraceTerm {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("traces gardées " + days + " jours ; écrire de 1 à " + MOST
                    + " : les plus courts six mois en ont 181, moins " + MISSED + " jours où la purge peut manquer et "
                    + BACKUPS + " jours de sauvegarde");
        }
    }

    /** Whether the day is to be destroyed. */
    public boolean isOver(LocalDate day, Instant now) {
        return age(day, now) > days;
    }

    /** Whether the key of the month is to be destroyed: when the last of its days is. */
    public boolean isOver(YearMonth month, Instant now) {
        return isOver(month.atEndOfMonth(), now);
    }

    /** How many days ago that day was; negative when it is still to come. */
    public static long age(LocalDate day, Instant now) {
        return ChronoUnit.DAYS.between(day, TraceCalendar.dayOf(now));
    }

    /** The age from which somebody is told that purges fail. */
    public long warnsFrom() {
        return (long) days + MISSED;
    }

    /** The age beyond which the promise is broken, backups counted. */
    public long limit() {
        return (long) days + MISSED + BACKUPS;
    }

    /** No trace from before that instant may be read. */
    public static Instant oldestReadable(Instant now) {
        return now.minus(READABLE);
    }
}
