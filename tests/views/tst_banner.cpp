#include "views/banner.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

/// What became of a host, in words as long as they are in German.
class TestBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void buttonsStandBesideTheSentenceWhereThereIsRoom();
    void buttonsGoBelowBeforeTheSentenceIsSqueezed();
    void buttonsLoseTheirWordsWhereEvenARowOfTheirOwnIsTooShort();
    void theSubjectGoesAboveBeforeTheSentenceIsSqueezed();
    void aHiddenButtonTakesNoRoom();

private:
    void show(int width);
    const QLabel *sentence() const;

    std::unique_ptr<QWidget> m_page;
    Banner *m_banner = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_retry = nullptr;
};

void TestBanner::init()
{
    m_page = std::make_unique<QWidget>();
    m_banner = new Banner(m_page.get());
    m_banner->say(Banner::Tone::Unreachable, QString(), QStringLiteral("Nicht erreichbar."),
                  QStringLiteral("edge-01 (192.0.2.35 Port 22) hat die Verbindung abgelehnt. Auf Port 22 lauscht dort "
                                 "nichts, oder eine Firewall weist ab: Port prüfen und ob sshd läuft."));
    m_copy = m_banner->addButton(QStringLiteral("copy"), QStringLiteral("ssh-Befehl kopieren"), QStringLiteral("copy"));
    m_retry =
        m_banner->addButton(QStringLiteral("retry"), QStringLiteral("edge-01 wiederholen"), QStringLiteral("refresh"));
}

void TestBanner::show(int width)
{
    m_page->resize(width, 400);
    m_page->show();
    m_banner->setGeometry(0, 0, width, m_banner->heightForWidth(width));
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QCoreApplication::sendPostedEvents();
    m_banner->resize(width, m_banner->heightForWidth(width));
}

const QLabel *TestBanner::sentence() const
{
    const QList<QLabel *> labels = m_banner->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->wordWrap())
            return label;
    }
    return nullptr;
}

void TestBanner::buttonsStandBesideTheSentenceWhereThereIsRoom()
{
    show(1400);
    QVERIFY(sentence()->geometry().right() < m_copy->mapTo(m_banner, QPoint()).x());
    QVERIFY(m_copy->width() >= m_copy->sizeHint().width());
    QVERIFY(m_retry->width() >= m_retry->sizeHint().width());
}

void TestBanner::buttonsGoBelowBeforeTheSentenceIsSqueezed()
{
    show(600);
    QVERIFY(m_copy->mapTo(m_banner, QPoint()).y() > sentence()->geometry().bottom());
    QVERIFY(m_copy->width() >= m_copy->sizeHint().width());
    QVERIFY(m_retry->width() >= m_retry->sizeHint().width());
    QVERIFY2(sentence()->width() > 350, qPrintable(QString::number(sentence()->width())));
    QVERIFY(sentence()->height() >= sentence()->heightForWidth(sentence()->width()));
}

void TestBanner::buttonsLoseTheirWordsWhereEvenARowOfTheirOwnIsTooShort()
{
    show(280);
    QVERIFY(m_copy->property("folded").toBool());
    QVERIFY(m_retry->width() >= m_retry->sizeHint().width());
    QVERIFY(m_retry->mapTo(m_banner, QPoint(m_retry->width(), 0)).x() <= 280);
}

void TestBanner::theSubjectGoesAboveBeforeTheSentenceIsSqueezed()
{
    show(900);
    const auto *subject = m_banner->findChildren<QLabel *>().at(1);
    QVERIFY(subject->geometry().right() < sentence()->x());
    show(330);
    QVERIFY(subject->geometry().bottom() <= sentence()->y());
    QCOMPARE(subject->x(), sentence()->x());
}

void TestBanner::aHiddenButtonTakesNoRoom()
{
    m_copy->hide();
    m_retry->hide();
    show(600);
    QVERIFY(sentence()->geometry().right() > 560);
    const int height = m_banner->heightForWidth(600);
    m_retry->show();
    m_copy->show();
    QTRY_VERIFY(m_banner->heightForWidth(600) > height);
}

QTEST_MAIN(TestBanner)
#include "tst_banner.moc"
