namespace ModerationBot.Benchmarks;

/// <summary>Posts of about 60 words, as a case is told in such groups: harmless ones and one that names a patient.</summary>
internal static class SamplePosts
{
    /// <summary>The posts.</summary>
    public static string[] All { get; } =
    [
        "Bonsoir à tous, petit avis sur une patiente de 54 ans, HTA et diabète de type 2, adressée pour une dyspnée d'effort qui s'aggrave "
        + "depuis trois semaines. ECG sans particularité, BNP à 410, échographie prévue jeudi. Elle refuse l'hospitalisation pour l'instant. "
        + "Vous commencez le furosémide à quelle dose en attendant, et vous contrôlez le iono à J3 ou à J5 ? Merci d'avance.",
        "Hi all, 71 year old man, known COPD and AF on apixaban 5 mg bd, third fall this month, no head injury, CT normal. Family would "
        + "like him home by the weekend, physio less keen. His creatinine has gone from 110 to 180 and I am not sure what to do with the "
        + "dose before the renal clinic. What would you do in the meantime, thanks very much indeed.",
        "Ma patiente Jeanne Kerouedan, 78 ans, de Plouguerneau, ancienne institutrice, est rentrée hier soir de l'hôpital sans ordonnance "
        + "ni lettre, avec une sonde et un pansement que personne ne sait faire. Sa fille m'appelle toutes les heures. Le secrétariat ne "
        + "répond pas, la pharmacie est fermée jusqu'à lundi. Comment faites-vous dans ces cas-là, le week-end, quand on est seul au cabinet ?",
        "Cherche remplaçant pour juillet et août, cabinet de groupe de quatre médecins à taille humaine, secrétariat sur place, logiciel "
        + "récent, maison médicale de garde à dix minutes, logement possible pour une famille. Rétrocession de quatre-vingts pour cent, "
        + "une journée de repos en semaine, pas de visites le vendredi. Me contacter en message privé, je donne volontiers les détails. Bonne soirée à tous !",
    ];
}
