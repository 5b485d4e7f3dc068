package org.threeplug.persistence.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void aPieceIsSparseThatHoldsLessThanHalfAndIsOldEnough() {
        var pieces = List.of(
                "chunk:1,block:2,len:4,max:4000,liveMax:1fff,map:9,time:5c",
                "chunk:1,block:2,len:4,liveMax:1fff,max:4000,map:9,time:5c",
                "chunk:1,block:2,len:4,max:4000,liveMax:2000,map:9,time:5c",
                "chunk:1,block:2,len:4,max:4000,liveMax:0,map:9,time:5c",
                "chunk:1,block:2,len:4,max:4000,map:9,time:5c",
                "chunk:1,block:2,len:4,max:4000,liveMax:1fff,map:9,time:5d");
        assertThat(pieces.stream().map(piece -> Pieces.isSparse(piece, 0x5c)))
                .containsExactly(true, true, false, false, false, false);
    }
}
