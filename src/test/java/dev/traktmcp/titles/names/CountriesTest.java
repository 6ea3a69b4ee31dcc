package dev.traktmcp.titles.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
    @ParameterizedTest
    @CsvSource({
        "Turkey, tr", "Türkiye, tr", "turkiye, tr", "Czech Republic, cz", "Czechia, cz", "the Netherlands, nl",
        "Holland, nl", "Great Britain, gb", "the UK, gb", "U.K., gb", "Scotland, gb", "UAE, ae", "the U.A.E., ae",
        "United Arab Emirates, ae", "the States, us", "U.S.A., us", "the United States of America, us",
        "Hong Kong, hk", "Hong Kong SAR China, hk", "Ivory Coast, ci", "Cote d'Ivoire, ci", "Côte d’Ivoire, ci",
        "Bosnia and Herzegovina, ba", "Bosnia, ba", "Burma, mm", "Myanmar, mm", "Macedonia, mk", "Vatican, va",
        "Trinidad and Tobago, tt", "Saint Lucia, lc", "St. Lucia, lc", "Curacao, cw", "Reunion, re", "Russia, ru",
        "South Korea, kr", "Republic of Ireland, ie", "East Timor, tl", "Cape Verde, cv", "GBR, gb", "gb, gb",
        "Argentinian, ar", "british, gb", "Micronesia, fm", "São Tomé and Príncipe, st"})
    void isKnownByTheNamesThatPeopleUse(String said, String code) {
        assertThat(Countries.code(said)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atlantis", "Europe", "the", "xx", "uu"})
    void whatIsNoCountryIsNone(String said) {
        assertThat(Countries.code(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tr, Turkey", "cz, Czech Republic", "HK, Hong Kong", "gb, United Kingdom", "nl, Netherlands",
        "ae, United Arab Emirates", "ci, Ivory Coast", "mm, Myanmar", "de, Germany"})
    void isCalledAsPeopleCallIt(String code, String name) {
        assertThat(Countries.name(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Turky, Turkey", "Chech Republic, Czech Republic", "the Netherland, Netherlands"})
    void aSlipFindsTheNearest(String said, String name) {
        assertThat(Countries.near(said)).contains(name);
    }
}
