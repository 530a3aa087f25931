package fr.acteurs.domain.trace;

import java.time.YearMonth;

/** How often something was extracted in a month, by anybody: what quotas and bills are made from when no trace is left. */
public record ExtractionCount(YearMonth month, TemplateCode template, PurposeCode purpose, long number) {}
