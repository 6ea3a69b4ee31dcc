package dev.traktmcp.simulator.catalogue;

/**
 * What somebody did in a movie or show.
 *
 * @param character whom they play; null behind the camera
 * @param department Trakt's word for where behind the camera, {@code directing}; null before it
 * @param job what they did there, {@code Director}
 * @param episodes in how many, of shows only
 */
public record CatalogueCredit(
        CataloguePerson person, Title title, String character, String department, String job, Integer episodes) {

    public boolean isCast() {
        return character != null;
    }
}
