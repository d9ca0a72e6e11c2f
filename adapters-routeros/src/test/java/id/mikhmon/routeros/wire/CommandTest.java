package id.mikhmon.routeros.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    @Test
    void valuesTravelAsTheyAre() {
        Sentence sentence = Command.of("/ip/hotspot/user/add")
                .with("name", "a=b \"c\"\n=disabled=yes")
                .with("comment", "")
                .sentence("7");

        assertThat(sentence)
                .isEqualTo(
                        Sentence.of("/ip/hotspot/user/add", "=name=a=b \"c\"\n=disabled=yes", "=comment=", ".tag=7"));
    }

    @Test
    void propertiesAndConditionsHaveTheirOwnWords() {
        Sentence sentence = Command.of("/ip/hotspot/user/print")
                .withProperties(".id", "name")
                .where("name", "k7m3xq")
                .withFlag("count-only")
                .sentence("8");

        assertThat(sentence)
                .isEqualTo(Sentence.of(
                        "/ip/hotspot/user/print", "=.proplist=.id,name", "?name=k7m3xq", "=count-only=", ".tag=8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "a=b", "a b", ".tag", "a\n"})
    void namesThatWouldSmuggleInAnotherWordAreRefused(String name) {
        Command add = Command.of("/ip/hotspot/user/add");

        assertThatThrownBy(() -> add.with(name, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> add.where(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ip/hotspot", "/ip hotspot", "/ip/hotspot/", "!re"})
    void pathsAreSlashesAndWords(String path) {
        assertThatThrownBy(() -> Command.of(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noValueIsShownBecauseTheUserNameIsThePassword() {
        Command add = Command.of("/ip/hotspot/user/add").with("name", "k7m3xq").with("password", "k7m3xq");

        assertThat(add.toString()).contains("password").doesNotContain("k7m3xq");
        assertThat(add.sentence("1").toString()).doesNotContain("k7m3xq");
        assertThat(RouterAccess.plain("10.0.0.1", 8728, "api", "s3cret").toString())
                .doesNotContain("s3cret");
    }
}
