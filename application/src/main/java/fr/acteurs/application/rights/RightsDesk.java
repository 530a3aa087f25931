package fr.acteurs.application.rights;

import fr.acteurs.application.consent.ImportStatements;
import fr.acteurs.application.consent.KeepConsents;
import fr.acteurs.application.consent.KeepInformation;
import fr.acteurs.application.consent.ProveRights;
import fr.acteurs.application.consent.RightsKeeping;
import fr.acteurs.application.consent.TrackRequests;
import fr.acteurs.application.rectification.KeepRectifications;
import fr.acteurs.application.rectification.ReadRectifications;

/**
 * All that is done for the rights of persons (RGPD art. 12 to 21; tender 3.5), for embedders and the command line.
 *
 * @param consents what they say of the use of their data, and what follows: agreements, oppositions, erasure
 * @param statements tables of what they have said that somebody else has collected
 * @param information who was told what is done with their data, and who waits to be
 * @param requests what they ask for, and by when they are to be answered
 * @param rectification puts right what they say is wrong
 * @param rectified what was put right, and what registers have made of it since
 * @param keeping does again what a restored database has forgotten
 * @param proof shows that nothing of what must survive the database is missing
 */
public record RightsDesk(
        KeepConsents consents,
        ImportStatements statements,
        KeepInformation information,
        TrackRequests requests,
        KeepRectifications rectification,
        ReadRectifications rectified,
        RightsKeeping keeping,
        ProveRights proof) {}
