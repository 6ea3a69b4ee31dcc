package dev.traktmcp.simulator.catalogue;

/**
 * One person's part in a movie or show.
 *
 * @param character the character they play; null behind the camera
 * @param department Trakt's word for their work behind the camera, such as {@code directing}; null for actors
 * @param job their job there, such as {@code Director}
 * @param episodes how many episodes; only for shows
 */
public record CatalogueCredit(
        CataloguePerson person, Title title, String character, String department, String job, Integer episodes) {

    public boolean isCast() {
        return character != null;
    }
}
