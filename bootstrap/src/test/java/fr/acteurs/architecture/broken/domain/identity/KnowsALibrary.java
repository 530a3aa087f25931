package fr.acteurs.architecture.broken.domain.identity;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** The domain with a library of adapters. */
final class KnowsALibrary {
    final JsonMapper mapper = JsonMapper.builder().build();
}
