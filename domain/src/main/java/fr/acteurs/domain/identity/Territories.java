package fr.acteurs.domain.identity;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Optional;

/** Regions, départements and overseas territories by code (INSEE, code officiel géographique 2026). */
final class Territories {

    private static final Map<String, String> REGIONS = table("""
            01 Guadeloupe
            02 Martinique
            03 Guyane
            04 La Réunion
            06 Mayotte
            11 Île-de-France
            24 Centre-Val de Loire
            27 Bourgogne-Franche-Comté
            28 Normandie
            32 Hauts-de-France
            44 Grand Est
            52 Pays de la Loire
            53 Bretagne
            75 Nouvelle-Aquitaine
            76 Occitanie
            84 Auvergne-Rhône-Alpes
            93 Provence-Alpes-Côte d'Azur
            94 Corse
            """);

    private static final Map<String, String> DEPARTEMENTS = table("""
            01 Ain
            02 Aisne
            03 Allier
            04 Alpes-de-Haute-Provence
            05 Hautes-Alpes
            06 Alpes-Maritimes
            07 Ardèche
            08 Ardennes
            09 Ariège
            10 Aube
            11 Aude
            12 Aveyron
            13 Bouches-du-Rhône
            14 Calvados
            15 Cantal
            16 Charente
            17 Charente-Maritime
            18 Cher
            19 Corrèze
            21 Côte-d'Or
            22 Côtes-d'Armor
            23 Creuse
            24 Dordogne
            25 Doubs
            26 Drôme
            27 Eure
            28 Eure-et-Loir
            29 Finistère
            2A Corse-du-Sud
            2B Haute-Corse
            30 Gard
            31 Haute-Garonne
            32 Gers
            33 Gironde
            34 Hérault
            35 Ille-et-Vilaine
            36 Indre
            37 Indre-et-Loire
            38 Isère
            39 Jura
            40 Landes
            41 Loir-et-Cher
            42 Loire
            43 Haute-Loire
            44 Loire-Atlantique
            45 Loiret
            46 Lot
            47 Lot-et-Garonne
            48 Lozère
            49 Maine-et-Loire
            50 Manche
            51 Marne
            52 Haute-Marne
            53 Mayenne
            54 Meurthe-et-Moselle
            55 Meuse
            56 Morbihan
            57 Moselle
            58 Nièvre
            59 Nord
            60 Oise
            61 Orne
            62 Pas-de-Calais
            63 Puy-de-Dôme
            64 Pyrénées-Atlantiques
            65 Hautes-Pyrénées
            66 Pyrénées-Orientales
            67 Bas-Rhin
            68 Haut-Rhin
            69 Rhône
            70 Haute-Saône
            71 Saône-et-Loire
            72 Sarthe
            73 Savoie
            74 Haute-Savoie
            75 Paris
            76 Seine-Maritime
            77 Seine-et-Marne
            78 Yvelines
            79 Deux-Sèvres
            80 Somme
            81 Tarn
            82 Tarn-et-Garonne
            83 Var
            84 Vaucluse
            85 Vendée
            86 Vienne
            87 Haute-Vienne
            88 Vosges
            89 Yonne
            90 Territoire de Belfort
            91 Essonne
            92 Hauts-de-Seine
            93 Seine-Saint-Denis
            94 Val-de-Marne
            95 Val-d'Oise
            971 Guadeloupe
            972 Martinique
            973 Guyane
            974 La Réunion
            976 Mayotte
            975 Saint-Pierre-et-Miquelon
            977 Saint-Barthélemy
            978 Saint-Martin
            984 Terres australes et antarctiques françaises
            986 Wallis-et-Futuna
            987 Polynésie française
            988 Nouvelle-Calédonie
            989 Île de Clipperton
            """);

    private static final Map<String, RegionCode> REGION_OF =
            ImmutableMap.copyOf(Maps.transformValues(table("""
            01 84
            02 32
            03 84
            04 93
            05 93
            06 93
            07 84
            08 44
            09 76
            10 44
            11 76
            12 76
            13 93
            14 28
            15 84
            16 75
            17 75
            18 24
            19 75
            21 27
            22 53
            23 75
            24 75
            25 27
            26 84
            27 28
            28 24
            29 53
            2A 94
            2B 94
            30 76
            31 76
            32 76
            33 75
            34 76
            35 53
            36 24
            37 24
            38 84
            39 27
            40 75
            41 24
            42 84
            43 84
            44 52
            45 24
            46 76
            47 75
            48 76
            49 52
            50 28
            51 44
            52 44
            53 52
            54 44
            55 44
            56 53
            57 44
            58 27
            59 32
            60 32
            61 28
            62 32
            63 84
            64 75
            65 76
            66 76
            67 44
            68 44
            69 84
            70 27
            71 27
            72 52
            73 84
            74 84
            75 11
            76 28
            77 11
            78 11
            79 75
            80 32
            81 76
            82 76
            83 93
            84 93
            85 52
            86 75
            87 75
            88 44
            89 27
            90 27
            91 11
            92 11
            93 11
            94 11
            95 11
            971 01
            972 02
            973 03
            974 04
            976 06
            """), RegionCode::new));

    private Territories() {}

    static String label(String departement) {
        return known(DEPARTEMENTS, departement);
    }

    static String regionLabel(String region) {
        return known(REGIONS, region);
    }

    static Optional<RegionCode> regionOf(String departement) {
        return Optional.ofNullable(REGION_OF.get(departement));
    }

    private static String known(Map<String, String> labels, String code) {
        String label = labels.get(code);
        if (label == null) {
            throw new IllegalArgumentException("No territory has the code " + code);
        }
        return label;
    }

    private static Map<String, String> table(String lines) {
        ImmutableMap.Builder<String, String> table = ImmutableMap.builder();
        for (String line : Splitter.on('\n').omitEmptyStrings().split(lines)) {
            int space = line.indexOf(' ');
            table.put(line.substring(0, space), line.substring(space + 1));
        }
        return table.buildOrThrow();
    }
}
