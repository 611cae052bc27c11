#include "app/translations.h"

#include "storage/settingsfile.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

Translations::Translations(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    // English has a catalogue too: it holds the plurals.
    if (!m_ours.load(locale, QStringLiteral("maestro"), QStringLiteral("_"), QStringLiteral(":/translations")) &&
        !m_ours.load(QStringLiteral(":/translations/maestro_en")))
        return;
    QCoreApplication::installTranslator(&m_ours);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_ours);
}

QString languageOf(const QString &profile)
{
    return SettingsFile::read(profile.isEmpty() ? Documents::defaultFolder() : profile).language;
}
